package org.cultivation.infra.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
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

    void store(Snapshot snapshot) {
        try {
            kept.updateOne(
                    // One flat document: a server we test with makes an id of its own for what it finds within $and.
                    new Document("_id", snapshot.stream()).append(SEQUENCE, new Document("$lte", snapshot.sequence())),
                    combine(
                            set(SEQUENCE, snapshot.sequence()),
                            set(TYPE, snapshot.type()),
                            set(TAKEN_AT, RecordedTime.toMicros(snapshot.takenAt())),
                            set(STATE, new Binary(snapshot.state()))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // Nothing to update and yet the key is taken: a later one is kept.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
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
