package org.cultivation.infra.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.cultivation.infra.ledger.RecordedTime;
import org.cultivation.infra.ledger.Snapshot;

/** One document a stream, of the highest sequence number seen. */
final class Snapshots {

    private static final String SEQUENCE = "sequence";
    private static final String TYPE = "type";
    private static final String TAKEN_AT = "takenAt";
    private static final String STATE = "state";

    private final MongoCollection<BsonDocument> kept;

    Snapshots(MongoDatabase database) {
        this.kept = CommitLog.durable(database).getCollection("snapshot", BsonDocument.class);
    }

    /** In two steps, since a server we test with answers an upsert that finds its key taken in a way of its own. */
    void store(Snapshot snapshot) {
        if (replaced(snapshot)) {
            return;
        }
        try {
            kept.insertOne(document(snapshot));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A later one is kept, or another node has just been first with one: then ours may still be the later.
            replaced(snapshot);
        }
    }

    private boolean replaced(Snapshot snapshot) {
        return kept.replaceOne(
                                new Document("_id", snapshot.stream())
                                        .append(SEQUENCE, new Document("$lte", snapshot.sequence())),
                                document(snapshot))
                        .getMatchedCount()
                > 0;
    }

    private static BsonDocument document(Snapshot snapshot) {
        return new BsonDocument("_id", new BsonString(snapshot.stream()))
                .append(SEQUENCE, new BsonInt64(snapshot.sequence()))
                .append(TYPE, new BsonString(snapshot.type()))
                .append(TAKEN_AT, new BsonInt64(RecordedTime.toMicros(snapshot.takenAt())))
                .append(STATE, new BsonBinary(snapshot.state()));
    }

    Optional<Snapshot> latest(String stream) {
        return Optional.ofNullable(kept.find(eq("_id", stream)).first())
                .map(document -> new Snapshot(
                        stream,
                        document.getInt64(SEQUENCE).getValue(),
                        document.getString(TYPE).getValue(),
                        RecordedTime.ofMicros(document.getInt64(TAKEN_AT).getValue()),
                        document.getBinary(STATE).getData()));
    }
}
