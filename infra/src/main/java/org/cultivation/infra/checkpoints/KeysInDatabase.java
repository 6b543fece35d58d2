package org.cultivation.infra.checkpoints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.cultivation.infra.note.InvalidNote;
import org.jspecify.annotations.Nullable;

/**
 * One document in the collection {@code log}, for all nodes. What another node changed is seen at the latest after
 * {@link #REMEMBERED}: a page asks for the keys a hundred times.
 */
final class KeysInDatabase implements KeyPlace {

    private static final Duration REMEMBERED = Duration.ofMillis(100);
    private static final String ID = "_id";
    private static final String IT = "keys";
    private static final String CONTENT = "content";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> log;
    private final KeySeal seal;
    private @Nullable KeyFile known;
    private long readAt;

    KeysInDatabase(MongoDatabase database, KeySeal seal) {
        this.log = Calls.collection(database, "log");
        this.seal = seal;
    }

    private @Nullable Document document() {
        return Calls.ask("read the log's keys", () -> log.find(eq(ID, IT)).first());
    }

    boolean isEmpty() {
        return document() == null;
    }

    private KeyFile opened(@Nullable Document stored) {
        if (stored == null) {
            throw new LogUnavailable("the database holds no keys of a log", null);
        }
        try {
            return KeyFile.parse(stored.getString(CONTENT), seal);
        } catch (InvalidNote | RuntimeException e) {
            throw new LogUnavailable("cannot read the keys in the database: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized KeyFile read() {
        KeyFile remembered = known;
        if (remembered == null || System.nanoTime() - readAt > REMEMBERED.toNanos()) {
            readAt = System.nanoTime();
            remembered = opened(document());
            known = remembered;
        }
        return remembered;
    }

    @Override
    public void create(Supplier<KeyFile> first) {
        if (document() != null) {
            return;
        }
        Document made =
                new Document(ID, IT).append(CONTENT, first.get().text(seal)).append(REVISION, 1L);
        Calls.ask("keep the log's keys", () -> {
            try {
                return log.insertOne(made);
            } catch (MongoWriteException e) {
                // Another node made them at this moment: those are the log's.
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return e;
                }
                throw e;
            }
        });
    }

    @Override
    public synchronized void change(UnaryOperator<KeyFile> change) {
        boolean changed = false;
        while (!changed) {
            Document before = document();
            String next = change.apply(opened(before)).text(seal);
            long revision = before == null ? 0 : before.getLong(REVISION);
            changed = Calls.ask(
                    "replace the log's keys",
                    () -> log.updateOne(
                                            and(eq(ID, IT), eq(REVISION, revision)),
                                            combine(set(CONTENT, next), set(REVISION, revision + 1)))
                                    .getMatchedCount()
                            == 1);
        }
        known = null;
    }
}
