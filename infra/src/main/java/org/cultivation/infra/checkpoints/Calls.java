package org.cultivation.infra.checkpoints;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;

/** The log's part of a database: durable at a majority, read as the majority has it, failures in the log's terms. */
final class Calls {

    private Calls() {}

    static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** @throws LogUnavailable when the server does not answer, refuses, or the client is closed */
    static <T> T ask(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException | IllegalStateException e) {
            throw new LogUnavailable("cannot " + what + ": " + e.getMessage(), e);
        }
    }
}
