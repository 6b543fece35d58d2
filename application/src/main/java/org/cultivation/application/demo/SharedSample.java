package org.cultivation.application.demo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * How far the sample of a database is, in one document of the collection {@code sample}: there from before the first
 * fact, with the accounts once all of it is there. The passwords of a sample are no secrets.
 */
final class SharedSample {

    private static final String ID = "_id";
    private static final String IT = "sample";
    private static final String ACCOUNTS = "accounts";

    private final MongoCollection<Document> sample;

    SharedSample(MongoDatabase database) {
        this.sample = database.getCollection("sample").withWriteConcern(WriteConcern.MAJORITY);
    }

    private @Nullable Document found() {
        return ask(() -> sample.find(eq(ID, IT)).first());
    }

    boolean isBegun() {
        return found() != null;
    }

    /** One line an account, once the whole sample is there. */
    Optional<List<String>> accounts() {
        return Optional.ofNullable(found()).map(one -> one.getList(ACCOUNTS, String.class));
    }

    void begin() {
        ask(() -> sample.insertOne(new Document(ID, IT)));
    }

    void finish(List<String> lines) {
        ask(() -> sample.updateOne(eq(ID, IT), Updates.set(ACCOUNTS, lines)));
    }

    private static <T> @Nullable T ask(Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("the sample cannot be looked up: " + e.getMessage(), e);
        }
    }
}
