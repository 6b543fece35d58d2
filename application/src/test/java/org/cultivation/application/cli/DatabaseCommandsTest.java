package org.cultivation.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take a directory take a database as well, with a node on it and without. */
class DatabaseCommandsTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String uri = MongoStorage.freshUri();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    private String run(int expected, String... arguments) {
        said.reset();
        assertThat(RegistryCommand.run(arguments))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void they_work_beside_a_node_and_without_one() throws Exception {
        Path file = directory.resolve("package.zip");
        String place = "--uri=" + uri;
        try (RunningRegistry node = new RunningRegistry(directory.resolve("node"), MongoStorage.property(uri))) {
            String evidence = node.send(node.request("clerk", "/api/evidence")
                            .POST(BodyPublishers.ofByteArray(new byte[] {'a', 'b'})))
                    .body()
                    .path("sha256")
                    .asString();
            node.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"%s\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\",\"evidence\":\"%s\"}}"
                            .formatted(MadeUpCodes.nth(1).value(), evidence));
            assertThat(run(0, "user", "list", place)).contains("leader");
            run(0, "user", "disable", "leader", place);
            assertThat(node.get("leader", "/api/targets").status()).isEqualTo(401);
            run(0, "user", "enable", "leader", place);
            assertThat(run(0, "key", "show", place)).contains("origin ");
            assertThat(run(0, "proof", "write", "0", place)).contains("\u2014 ");
            assertThat(run(0, "tree", place)).contains("all agrees");
            run(0, "export", file.toString(), place);
            run(0, "verify", file.toString());
            run(0, "verify", "--spring.mongodb.uri=" + uri);
        }
        run(0, "key", "rotate", place);
        assertThat(run(0, "key", "show", place).lines().filter(line -> line.contains(" since ")))
                .hasSize(2);
        // No node publishes: the command does, once the claim is free.
        run(0, "export", file.toString(), place);
        run(0, "verify", file.toString());
        run(0, "verify", place);
        assertThat(run(2, "tree", "--rebuild", place)).contains("tree.db");
        tamper();
        assertThat(run(1, "verify", place)).contains("published");
        assertThat(run(1, "tree", place)).contains("NOT in order");
        assertThat(Files.size(file)).isPositive();
    }

    /** Cuts the last fact off, which only the published checkpoint remembers. */
    private void tamper() {
        ConnectionString place = new ConnectionString(uri);
        try (MongoClient client = MongoClients.create(place)) {
            MongoDatabase database = client.getDatabase(Objects.requireNonNull(place.getDatabase()));
            MongoCollection<Document> ledger = database.getCollection("ledger");
            Document last = Objects.requireNonNull(
                    ledger.find().sort(new Document("_id", -1)).first());
            ledger.deleteOne(Filters.eq("_id", last.get("_id")));
        }
    }
}
