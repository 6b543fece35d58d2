package org.cultivation.infra.ledger.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.StringJoiner;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server can do, found out by trying, and how the ledger makes do without.
 *
 * @param version as the server gives it
 * @param kind standalone, replica set or sharded cluster
 * @param refusesTaken its unique indexes look into arrays, so that it refuses a taken place by itself; elsewhere the
 *     writer looks before each insert, which is as safe, since only one node can insert at the log's end, but slower
 * @param tellsChanges it has change streams; elsewhere the log's end is looked at every 10 ms
 */
public record Deployment(String version, String kind, boolean refusesTaken, boolean tellsChanges) {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final Bson PLACES = Indexes.ascending(StoredCommitCodec.PLACES);

    /** Makes the ledger's indexes and finds out the rest. */
    static Deployment prepare(MongoDatabase database) {
        Document hello = hello(database);
        boolean sharded = "isdbgrid".equals(hello.getString("msg"));
        boolean replicated = hello.getString("setName") != null;
        boolean refuses = refusesWithinArrays(database) & makeIndexes(database);
        return new Deployment(
                database.runCommand(new Document("buildInfo", 1)).getString("version"),
                sharded ? "sharded cluster" : replicated ? "replica set" : "standalone",
                refuses,
                (sharded || replicated) && tellsChanges(database));
    }

    private static Document hello(MongoDatabase database) {
        try {
            return database.runCommand(new Document("hello", 1));
        } catch (MongoCommandException e) {
            return database.runCommand(new Document("isMaster", 1));
        }
    }

    /** One line for whoever runs it. */
    public String describe() {
        StringJoiner line = new StringJoiner("; ");
        line.add("server " + version + ", " + kind);
        line.add(refusesTaken ? "taken places refused by index" : "taken places looked up before each insert");
        line.add(tellsChanges ? "other nodes' facts by change stream" : "other nodes' facts by looking every 10 ms");
        return line.toString();
    }

    private static boolean makeIndexes(MongoDatabase database) {
        MongoCollection<Document> ledger = CommitLog.durable(database).getCollection(CommitLog.COLLECTION);
        boolean places = make(ledger, PLACES, new IndexOptions().name("place").unique(true));
        boolean ids = make(
                ledger,
                Indexes.ascending(CommitLog.FACT_ID),
                new IndexOptions().name("fact").unique(true));
        make(
                ledger,
                Indexes.ascending(StoredCommitCodec.AT, StoredCommitCodec.FIRST),
                new IndexOptions().name("recorded"));
        make(
                ledger,
                Indexes.ascending(StoredCommitCodec.REQUESTS),
                new IndexOptions().name("request").sparse(true));
        return places && ids;
    }

    /** A server that will not make an index can still be worked with, slowly. */
    private static boolean make(MongoCollection<Document> collection, Bson keys, IndexOptions options) {
        try {
            collection.createIndex(keys, options);
            return true;
        } catch (MongoCommandException e) {
            LOG.warn("the server does not make the index {}: {}", options.getName(), e.getErrorMessage());
            return false;
        }
    }

    private static boolean refusesWithinArrays(MongoDatabase database) {
        MongoCollection<Document> tried = CommitLog.durable(database).getCollection("ledgerCapability");
        if (!make(tried, PLACES, new IndexOptions().name("place").unique(true))) {
            return false;
        }
        String stream = new ObjectId().toHexString();
        ObjectId first = new ObjectId();
        ObjectId second = new ObjectId();
        try {
            tried.insertOne(claiming(first, Place.of(stream, 0), Place.of(stream, 1)));
            tried.insertOne(claiming(second, Place.of(stream, 2), Place.of(stream, 1)));
            return false;
        } catch (MongoWriteException e) {
            return true;
        } finally {
            tried.deleteMany(new Document("_id", new Document("$in", List.of(first, second))));
        }
    }

    private static Document claiming(ObjectId id, String... places) {
        return new Document("_id", id).append(StoredCommitCodec.PLACES, List.of(places));
    }

    private static boolean tellsChanges(MongoDatabase database) {
        try (MongoChangeStreamCursor<?> opened = CommitLog.durable(database)
                .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .watch()
                .cursor()) {
            return opened != null;
        } catch (MongoException e) {
            LOG.info("the server has no change streams: {}", e.getMessage());
            return false;
        }
    }
}
