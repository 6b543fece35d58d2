package org.cultivation.infra.claims;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims in a MongoDB database, one document each: {@code owner}, {@code term}, and {@code beat}, which the owner counts
 * up while it lives. No clock is compared with another: whoever wants a claim takes it once it has seen the same beat
 * for longer than the lease by its own clock, and the owner trusts its holding for one lease from when it sent the last
 * beat that was answered. Both count time that goes on while a process is stopped.
 */
public final class MongoClaims implements Claims {

    private static final Logger LOG = LoggerFactory.getLogger(MongoClaims.class);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final MongoCollection<Document> collection;
    private final String owner = new ObjectId().toHexString();
    private final Duration lease;
    private final LongSupplier nanos;
    private final Map<String, MongoClaim> wanted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("claims").daemon(true).factory());
    private @Nullable ScheduledFuture<?> turns;

    /** Begins to beat. The caller closes this before the database's client. */
    public MongoClaims(MongoDatabase database) {
        this(database, LEASE, System::nanoTime);
        turns = thread.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that beats when it is told to. */
    MongoClaims(MongoDatabase database, Duration lease, LongSupplier nanos) {
        this.collection = database.getCollection("claim")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.lease = lease;
        this.nanos = nanos;
    }

    @Override
    public Claim on(String name) {
        MongoClaim claim = wanted.computeIfAbsent(
                name, key -> new MongoClaim(collection, key, owner, lease, nanos, () -> wanted.remove(key)));
        beat(claim);
        return claim;
    }

    void beat() {
        wanted.values().forEach(MongoClaims::beat);
    }

    private static void beat(MongoClaim claim) {
        try {
            claim.beat();
        } catch (MongoException | IllegalStateException e) {
            // Not held any longer than the lease says; tried again at the next beat.
            LOG.warn("the claim {} cannot be looked after: {}", claim.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.cancel(false);
        }
        thread.shutdownNow();
        wanted.values().forEach(MongoClaim::close);
    }
}
