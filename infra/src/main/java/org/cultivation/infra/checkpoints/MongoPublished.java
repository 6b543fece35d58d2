package org.cultivation.infra.checkpoints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.jspecify.annotations.Nullable;

/** One document in the collection {@code log}, exchanged only for what continues it. */
public final class MongoPublished implements Published {

    private static final String ID = "_id";
    private static final String IT = "checkpoint";
    private static final String NOTE = "note";
    private static final String SIZE = "size";
    private static final String TERM = "term";

    private final MongoCollection<Document> log;

    public MongoPublished(MongoDatabase database) {
        this.log = Calls.collection(database, "log");
    }

    @Override
    public Optional<SignedNote> latest() {
        Document found = Calls.ask(
                "read the published checkpoint", () -> log.find(eq(ID, IT)).first());
        if (found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(found.getString(NOTE)));
        } catch (InvalidNote e) {
            throw new LogUnavailable("the published checkpoint is damaged", e);
        }
    }

    @Override
    public boolean replace(@Nullable SignedNote before, SignedNote next, long term) {
        long size = KeptCheckpoint.parsed(next).size();
        return Calls.ask("publish a checkpoint", () -> {
            if (before == null) {
                return insert(next, size, term);
            }
            return log.updateOne(
                                    and(eq(ID, IT), eq(NOTE, before.toString()), lte(SIZE, size), lte(TERM, term)),
                                    combine(set(NOTE, next.toString()), set(SIZE, size), set(TERM, term)))
                            .getMatchedCount()
                    == 1;
        });
    }

    private boolean insert(SignedNote next, long size, long term) {
        try {
            log.insertOne(new Document(ID, IT)
                    .append(NOTE, next.toString())
                    .append(SIZE, size)
                    .append(TERM, term));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
