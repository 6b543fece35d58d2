package org.cultivation.application.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.accounts.SqliteAccounts;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * SIGKILL at any moment under load: every command that was answered is there at its position, nothing twice, no gap, and
 * the registry starts again. The rounds build on each other's data.
 */
class KillUnderLoadIT {

    private static final int ROUNDS = 20;
    private static final int CALLERS = 8;
    private static final String PASSWORD = "a password for tests";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    /** Answered registrations: firm and the position its answer named. */
    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();

    @Test
    void every_answered_command_survives_twenty_kills(@TempDir Path directory)
            throws IOException, InterruptedException {
        try (SqliteAccounts file =
                new SqliteAccounts(Files.createDirectories(directory).resolve("accounts.db"))) {
            new Accounts(file).add("clerk", "clerk", Role.CLERK, new UnitCode("120000"), PASSWORD);
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            int before = answered.size();
            try (ServerProcess server = new ServerProcess(directory)) {
                CountDownLatch enough = new CountDownLatch(1 + random.nextInt(300));
                Thread[] callers = new Thread[CALLERS];
                for (int i = 0; i < CALLERS; i++) {
                    callers[i] = Thread.ofPlatform().start(() -> registerUntilRefused(server.port(), enough));
                }
                enough.await();
                server.kill();
                for (Thread caller : callers) {
                    caller.join();
                }
            }
            assertThat(answered).hasSizeGreaterThan(before);
            check(directory);
        }
        try (ServerProcess server = new ServerProcess(directory)) {
            String last = MadeUpCodes.nth(next.get() - CALLERS - 50).value();
            if (answered.containsKey(last)) {
                HttpResponse<String> firm =
                        send(HttpRequest.newBuilder(uri(server.port(), "/api/enterprises/" + last)));
                assertThat(firm.statusCode()).isEqualTo(200);
            }
            HttpResponse<String> all = send(HttpRequest.newBuilder(uri(server.port(), "/api/enterprises?size=1")));
            assertThat(json.readTree(all.body()).path("total").asLong()).isGreaterThanOrEqualTo(answered.size());
        }
    }

    private void registerUntilRefused(int port, CountDownLatch enough) {
        while (true) {
            String code = MadeUpCodes.nth(next.getAndIncrement()).value();
            try {
                HttpResponse<String> response = send(
                        HttpRequest.newBuilder(uri(port, "/api/enterprises"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"code\":\"" + code + "\",\"name\":\"Firm " + code
                                                        + "\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\"}}")));
                assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                answered.put(
                        code, json.readTree(response.body()).path("position").asLong());
                enough.countDown();
            } catch (IOException e) {
                // killed in the middle of a request: it was not answered, so nothing is promised
                return;
            }
        }
    }

    private void check(Path directory) {
        Map<String, Long> stored = new HashMap<>();
        try (SqliteReader ledger = SqliteReader.open(directory);
                LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                assertThat(stored.put(entry.stream() + "/" + entry.sequence(), entry.position()))
                        .isNull();
            }
        }
        assertThat(RegistryCommand.run("verify", "--data", directory.toString()))
                .isZero();
        answered.forEach((code, position) -> assertThat(stored).containsEntry(code + "/0", position));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(
                    request.header("Authorization", RunningRegistry.basic("clerk", PASSWORD))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
