package org.cultivation.infra.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * What the server at hand lacks of what the ledger would like is found out by trying and printed as a table; {@code
 * -Dserver.table=FILE} adds the rows to a file, named by {@code -Dserver.name}. Nothing here is needed for the ledger to
 * be right: it makes do without.
 */
class ServerTableTest {

    private record Row(String feature, String found, String how) {}

    private final List<Row> rows = new ArrayList<>();

    @Test
    void what_the_server_lacks_is_found_out_and_named() throws IOException {
        try (TestDatabase database = TestDatabase.namedOrInProcess();
                MongoLedger ledger = database.node(InstantSource.system())) {
            Deployment deployment = ledger.deployment();
            row("version, kind", deployment.version() + ", " + deployment.kind(), "buildInfo, hello");
            row(
                    "unique indexes within arrays",
                    deployment.refusesTaken() ? "yes" : "no: looked up before each insert",
                    "a second document with a taken place");
            row(
                    "change streams",
                    deployment.tellsChanges() ? "yes" : "no: the log's end is asked every 10 ms",
                    "watch on the ledger");
            MongoDatabase tried = database.connect();
            row("indexes that are not unique", plainIndexes(tried), "createIndex, then listIndexes");
            row("lookups of numbers by index", byIndex(tried), "explain of _id = 5");
            row("journalled writes asked for", journalled(tried), "insert with w: majority, j: true");
        }
        String table = table(System.getProperty("server.name", "in process or named"));
        System.out.print(table);
        String file = System.getProperty("server.table");
        if (file != null) {
            Files.writeString(
                    Path.of(file), table, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        assertThat(rows).hasSize(6);
    }

    private void row(String feature, String found, String how) {
        rows.add(new Row(feature, found, how));
    }

    private String table(String server) {
        StringBuilder table = new StringBuilder();
        rows.forEach(
                row -> table.append("%-22s | %-29s | %-42s | %s%n".formatted(server, row.feature, row.found, row.how)));
        return table.toString();
    }

    private static String plainIndexes(MongoDatabase database) {
        MongoCollection<Document> tried = database.getCollection("plain");
        try {
            tried.createIndex(Indexes.ascending("at"), new IndexOptions().name("plain"));
            boolean listed = tried.listIndexes().into(new ArrayList<>()).stream()
                    .anyMatch(index -> "plain".equals(index.getString("name")));
            return listed ? "yes" : "no: answered but not made";
        } catch (MongoException e) {
            return "no: " + oneLine(e);
        }
    }

    private static String byIndex(MongoDatabase database) {
        MongoCollection<Document> tried = database.getCollection("numbers");
        for (long i = 0; i < 10; i++) {
            tried.insertOne(new Document("_id", i));
        }
        try {
            Document plan = tried.find(Filters.eq("_id", 5L))
                    .sort(Sorts.ascending("_id"))
                    .explain();
            String all = plan.toJson();
            if (all.contains("IXSCAN") || all.contains("IDHACK") || all.contains("EXPRESS")) {
                return "yes";
            }
            return all.contains("COLLSCAN") || all.contains("\"filterPushdown\": false")
                    ? "no: all documents are read"
                    : "not told: " + String.join(", ", plan.keySet());
        } catch (MongoException e) {
            return "not told: " + oneLine(e);
        }
    }

    private static String journalled(MongoDatabase database) {
        try {
            database.getCollection("journalled")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertOne(new Document("_id", 1L));
            return "accepted; see the killed database";
        } catch (MongoException e) {
            return "no: " + oneLine(e);
        }
    }

    private static String oneLine(MongoException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.length() > 60 ? message.substring(0, 60) + "…" : message;
    }
}
