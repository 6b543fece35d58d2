package org.cultivation.application.pages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Among several nodes: one document a form in the collection {@code form}, without an answer while the form is being
 * carried out, remembered for a day. A form whose node died in the middle is free again after {@link #patience}.
 */
final class OnceAmongNodes implements Once {

    private static final Logger LOG = LoggerFactory.getLogger(OnceAmongNodes.class);
    private static final Duration TURN = Duration.ofMillis(50);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int SWEEP_EVERY = 200;
    private static final String ID = "_id";
    private static final String RUN = "run";
    private static final String ANSWER = "answer";
    private static final String AT = "at";

    private final MongoCollection<Document> forms;
    private final Duration patience;
    private final AtomicLong runs = new AtomicLong();

    /** @param patience longer than any form takes */
    OnceAmongNodes(MongoDatabase database, Duration patience) {
        this.forms = database.getCollection("form")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.patience = patience;
    }

    @Override
    public String run(String key, Supplier<String> work) {
        String id = hashed(key);
        ObjectId run = new ObjectId();
        @Nullable Document other = ask(() -> begin(id, run));
        long since = System.nanoTime();
        while (other != null) {
            String answer = other.getString(ANSWER);
            if (answer != null) {
                return answer;
            }
            Document seen = other;
            if (System.nanoTime() - since > patience.toNanos()) {
                boolean taken = ask(() -> forms.updateOne(of(id, seen.getObjectId(RUN)), set(RUN, run))
                                .getMatchedCount()
                        == 1);
                if (taken) {
                    break;
                }
            }
            LockSupport.parkNanos(TURN.toNanos());
            other = ask(() -> begin(id, run));
            if (other != null && !seen.getObjectId(RUN).equals(other.getObjectId(RUN))) {
                since = System.nanoTime();
            }
        }
        return carriedOut(id, run, work);
    }

    private String carriedOut(String id, ObjectId run, Supplier<String> work) {
        String answer;
        try {
            answer = work.get();
        } catch (RuntimeException failed) {
            noted(() -> forms.deleteOne(of(id, run)));
            throw failed;
        }
        noted(() -> forms.updateOne(of(id, run), combine(set(ANSWER, answer), set(AT, now()))));
        return answer;
    }

    /** What the form did stands, or its failure is what is to be told, whether or not this can be noted. */
    private static void noted(Runnable call) {
        try {
            call.run();
        } catch (MongoException e) {
            LOG.error("how a form ended could not be noted; the same form may be tried again in a while", e);
        }
    }

    /** Begins, or answers who has begun before. */
    private @Nullable Document begin(String id, ObjectId run) {
        if (runs.incrementAndGet() % SWEEP_EVERY == 0) {
            forms.deleteMany(lt(AT, Date.from(Instant.now().minus(REMEMBERED))));
        }
        try {
            forms.insertOne(new Document(ID, id).append(RUN, run).append(AT, now()));
            return null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document there = forms.find(eq(ID, id)).first();
            // Gone again in this moment: the next turn begins.
            return there == null ? new Document(RUN, new ObjectId()) : there;
        }
    }

    private static Bson of(String id, ObjectId run) {
        return and(eq(ID, id), eq(RUN, run));
    }

    private static Date now() {
        return Date.from(Instant.now());
    }

    private static String hashed(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("forms handed in cannot be looked up: " + e.getMessage(), e);
        }
    }
}
