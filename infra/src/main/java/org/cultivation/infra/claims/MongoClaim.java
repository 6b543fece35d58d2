package org.cultivation.infra.claims;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One claim of {@link MongoClaims}. */
final class MongoClaim implements Claim {

    private static final Logger LOG = LoggerFactory.getLogger(MongoClaim.class);
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String TERM = "term";
    private static final String BEAT = "beat";
    private static final String NOBODY = "";

    private final MongoCollection<Document> collection;
    private final String name;
    private final String me;
    private final long lease;
    private final LongSupplier nanos;
    private final Runnable forget;
    private volatile @Nullable Holding holding;
    private @Nullable Seen seen;
    private boolean closed;

    /** @param until of the clock that counts nanoseconds */
    private record Holding(long term, long until) {}

    private record Seen(long term, long beat, long since) {}

    MongoClaim(
            MongoCollection<Document> collection,
            String name,
            String me,
            Duration lease,
            LongSupplier nanos,
            Runnable forget) {
        this.collection = collection;
        this.name = name;
        this.me = me;
        this.lease = lease.toNanos();
        this.nanos = nanos;
        this.forget = forget;
    }

    String name() {
        return name;
    }

    @Override
    public OptionalLong term() {
        Holding now = holding;
        return now != null && nanos.getAsLong() - now.until() < 0 ? OptionalLong.of(now.term()) : OptionalLong.empty();
    }

    /** Says that this node lives, or looks whether the holder does. */
    synchronized void beat() {
        if (closed) {
            return;
        }
        Holding now = holding;
        if (now != null && !renewed(now)) {
            LOG.info("the claim {} of term {} was lost", name, now.term());
            holding = null;
        }
        if (holding == null) {
            seek();
        }
    }

    private boolean renewed(Holding now) {
        long sent = nanos.getAsLong();
        boolean there = collection.updateOne(own(now), inc(BEAT, 1L)).getMatchedCount() == 1;
        if (there) {
            holding = new Holding(now.term(), sent + lease);
        }
        return there;
    }

    private org.bson.conversions.Bson own(Holding now) {
        return and(eq(ID, name), eq(OWNER, me), eq(TERM, now.term()));
    }

    private void seek() {
        Document found = collection.find(eq(ID, name)).first();
        if (found == null) {
            create();
        } else if (isFree(found)) {
            take(found);
        }
    }

    private void create() {
        long sent = nanos.getAsLong();
        try {
            collection.insertOne(
                    new Document(ID, name).append(OWNER, me).append(TERM, 1L).append(BEAT, 0L));
            hold(1, sent);
        } catch (MongoWriteException e) {
            // Another node was first; the next beat looks at it.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Given up, this node's own from an answer that was lost, or without a sign of life for longer than a lease. */
    private boolean isFree(Document found) {
        String owner = found.getString(OWNER);
        if (owner.equals(NOBODY) || owner.equals(me)) {
            return true;
        }
        long term = found.getLong(TERM);
        long beat = found.getLong(BEAT);
        long now = nanos.getAsLong();
        Seen before = seen;
        if (before == null || before.term() != term || before.beat() != beat) {
            seen = new Seen(term, beat, now);
            return false;
        }
        // A tenth more, for clocks that do not run alike.
        return now - before.since() > lease + lease / 10;
    }

    private void take(Document found) {
        long sent = nanos.getAsLong();
        long term = found.getLong(TERM);
        boolean taken = collection
                        .updateOne(
                                and(
                                        eq(ID, name),
                                        eq(OWNER, found.getString(OWNER)),
                                        eq(TERM, term),
                                        eq(BEAT, found.getLong(BEAT))),
                                combine(set(OWNER, me), set(TERM, term + 1), set(BEAT, 0L)))
                        .getMatchedCount()
                == 1;
        if (taken) {
            hold(term + 1, sent);
        }
    }

    private void hold(long term, long sent) {
        holding = new Holding(term, sent + lease);
        seen = null;
        LOG.info("this node holds the claim {}, term {}", name, term);
    }

    @Override
    public synchronized void close() {
        Holding now = holding;
        closed = true;
        holding = null;
        forget.run();
        if (now != null) {
            try {
                collection.updateOne(own(now), set(OWNER, NOBODY));
            } catch (MongoException | IllegalStateException e) {
                LOG.warn("the claim {} is left to run out: {}", name, e.getMessage());
            }
        }
    }
}
