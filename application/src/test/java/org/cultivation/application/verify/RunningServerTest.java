package org.cultivation.application.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.remote.Server;
import org.cultivation.verifier.remote.ServerVerification;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running registry, verified over its tiles; and one whose answers somebody changes on the way. */
class RunningServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static RunningRegistry registry;

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private static String evidence = "";

    @BeforeAll
    static void fill() throws InterruptedException {
        registry = new RunningRegistry(directory);
        evidence = registry.send(registry.request("clerk", "/api/evidence")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("customs record")))
                .body()
                .path("sha256")
                .asString("");
        for (int i = 0; i < 170; i++) {
            registry.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"" + MadeUpCodes.nth(i) + "\",\"name\":\"Firm\",\"unit\":\"120114\","
                            + "\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\",\"evidence\":\"" + evidence
                            + "\"}}");
        }
        registry.bean(TreeTail.class).await(registry.head(), Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + registry.port();
    }

    private static Report verify(String address, List<Checkpoint> kept) throws IOException {
        Report report = new Report(address);
        VerifierKey key = VerifierKey.parse(
                registry.get("auditor", "/checkpoint.vkey").raw().body());
        try (Server server = new Server(address, "auditor", RunningRegistry.PASSWORD)) {
            new ServerVerification(server, report, kept, List.of(key), OutputStream.nullOutputStream())
                    .run(new Progress(null));
        }
        return report;
    }

    @Test
    void a_running_registry_holds() throws IOException {
        Report report = verify(address(), List.of());
        assertThat(report.findings()).isEmpty();
        assertThat(report.facts()).containsEntry("facts", registry.head()).containsEntry("evidenceFiles", 1L);
    }

    @Test
    void changed_and_missing_evidence_is_named_at_the_fact() throws IOException, InterruptedException {
        String path = "/api/evidence/" + evidence;
        assertThat(found(path, bytes -> flipped(bytes, 3))).containsExactly(What.EVIDENCE_CHANGED);
        assertThat(found(path, bytes -> new byte[0])).containsExactly(What.EVIDENCE_CHANGED);
        Path file =
                new EvidenceFiles(directory.resolve("evidence")).find(evidence).orElseThrow();
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(verify(address(), List.of()).findings())
                    .extracting(Finding::what)
                    .containsExactly(What.EVIDENCE_MISSING);
        } finally {
            Files.write(file, content);
        }
    }

    @Test
    void evidence_that_the_account_may_not_open_is_told_as_not_checked() throws IOException, InterruptedException {
        Report report = changedOnTheWay("/api/evidence/" + evidence, FORBIDDEN, bytes -> bytes);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.endsWith("may not open them: 1"));
    }

    @Test
    void changed_entries_tiles_and_checkpoints_are_named() throws IOException, InterruptedException {
        assertThat(found("/tile/entries/000", bytes -> flipped(bytes, bytes.length / 2)))
                .contains(What.REPLACED_PREFIX, What.KEPT_TREE);
        assertThat(found("/tile/0/000", bytes -> flipped(bytes, 40))).containsExactly(What.KEPT_TREE);
        assertThat(found("/tile/1/000.p/1", bytes -> flipped(bytes, 3))).containsExactly(What.KEPT_TREE);
        assertThat(found(
                        "/checkpoint",
                        bytes -> new String(bytes, UTF_8)
                                .replaceFirst("\n[0-9]+\n", "\n100\n")
                                .getBytes(UTF_8)))
                .contains(What.SIGNATURE);
    }

    @Test
    void a_checkpoint_kept_earlier_must_be_continued() throws IOException {
        byte[] now = registry.get("auditor", "/checkpoint").raw().body().getBytes(UTF_8);
        Checkpoint kept = Checkpoint.parse("kept", now);
        assertThat(verify(address(), List.of(kept)).findings()).isEmpty();
        Checkpoint ahead = new Checkpoint("kept", kept.origin(), kept.size() + 5, kept.root(), kept.note());
        assertThat(verify(address(), List.of(ahead)).findings())
                .extracting(Finding::what)
                .containsExactly(What.CUT_TAIL);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    private static List<What> found(String changedPath, UnaryOperator<byte[]> change)
            throws IOException, InterruptedException {
        return changedOnTheWay(changedPath, OK, change).findings().stream()
                .map(Finding::what)
                .distinct()
                .toList();
    }

    private static Report changedOnTheWay(String changedPath, int status, UnaryOperator<byte[]> change)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpServer between = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        between.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            try {
                HttpResponse<byte[]> truth =
                        client.send(registry.request("auditor", path).GET().build(), BodyHandlers.ofByteArray());
                boolean isChanged = path.equals(changedPath);
                byte[] answer = isChanged ? change.apply(truth.body()) : truth.body();
                exchange.sendResponseHeaders(isChanged ? status : truth.statusCode(), answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        between.start();
        try {
            return verify("http://127.0.0.1:" + between.getAddress().getPort(), List.of());
        } finally {
            between.stop(0);
        }
    }
}
