package org.cultivation.application.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When nothing can be signed, health is DOWN with the reason, and the registry works on; it recovers by itself. */
class NothingSignedTest {

    private static final String TURNS = "--registry.log.keep-every-seconds=1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private interface Change {
        void run() throws Exception;
    }

    @Test
    void in_a_directory() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory, TURNS)) {
            Path keys = directory.resolve("log").resolve("keys.json");
            String good = Files.readString(keys);
            downWhile(registry, () -> Files.writeString(keys, "nothing"), () -> Files.writeString(keys, good));
        }
    }

    @Test
    void in_a_database() throws Exception {
        String uri = MongoStorage.freshUri();
        ConnectionString place = new ConnectionString(uri);
        try (RunningRegistry registry = new RunningRegistry(directory, MongoStorage.property(uri), TURNS);
                MongoClient client = MongoClients.create(place)) {
            MongoCollection<Document> log = client.getDatabase(Objects.requireNonNull(place.getDatabase()))
                    .getCollection("log");
            String good = Objects.requireNonNull(
                            log.find(Filters.eq("_id", "keys")).first())
                    .getString("content");
            downWhile(registry, () -> keep(log, "nothing"), () -> keep(log, good));
        }
    }

    private static void keep(MongoCollection<Document> log, String content) {
        log.updateOne(Filters.eq("_id", "keys"), Updates.set("content", content));
    }

    private static void downWhile(RunningRegistry registry, Change broken, Change mended) throws Exception {
        assertThat(await(registry, 200).body().path("status").asString()).isEqualTo("UP");
        broken.run();
        Answer down = await(registry, 503);
        assertThat(down.body().path("status").asString()).isEqualTo("DOWN");
        assertThat(down.body()
                        .path("components")
                        .path("log")
                        .path("details")
                        .path("reason")
                        .asString())
                .contains("cannot read the keys");
        assertThat(registry.send(registry.request("leader", "/checkpoint").GET())
                        .status())
                .isEqualTo(503);
        assertThat(registry.get("leader", "/api/targets").status()).isEqualTo(200);
        mended.run();
        assertThat(await(registry, 200).body().path("status").asString()).isEqualTo("UP");
    }

    private static Answer await(RunningRegistry registry, int status) {
        Instant end = Instant.now().plusSeconds(20);
        Answer health = registry.get("operator", "/actuator/health");
        while (health.status() != status) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            health = registry.get("operator", "/actuator/health");
        }
        return health;
    }
}
