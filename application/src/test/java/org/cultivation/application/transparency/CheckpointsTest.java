package org.cultivation.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoint;
import org.cultivation.infra.note.Cosignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.ConsistencyProof;
import org.cultivation.infra.tlog.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that are kept, sent to a witness and a plain address, cosigned, and shown. */
class CheckpointsTest {

    private static final SignerKey WITNESS = SignerKey.generate("witness.example/w1");

    @TempDir
    Path directory;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<Integer> refusals = new ArrayList<>();
    private HttpServer server;
    private volatile String size = "0";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/plain", exchange -> answer(exchange, ""));
        server.createContext("/witness/add-checkpoint", exchange -> answer(exchange, "witness"));
        server.start();
    }

    /** A witness of one log, which remembers the size it cosigned last. */
    private void answer(com.sun.net.httpserver.HttpExchange exchange, String kind) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        int status = refusals.isEmpty() ? 200 : refusals.removeFirst();
        String answer = "";
        if (status == 200 && kind.equals("witness")) {
            if (body.startsWith("old " + size + "\n")) {
                String text = body.substring(body.indexOf("\n\n") + 2);
                text = text.substring(0, text.lastIndexOf("\n\n") + 1);
                answer = Cosignature.sign(WITNESS, Instant.now(), text).line();
                size = text.split("\n")[1];
            } else {
                status = 409;
                answer = size + "\n";
            }
        }
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
        received.add(status + " " + body);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RunningRegistry start() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new RunningRegistry(
                directory,
                "--registry.log.send-to=" + base + "/plain," + base + "/witness/add-checkpoint",
                "--registry.log.witnesses=" + Cosignature.witness(WITNESS),
                "--registry.log.retry-after=1s",
                "--registry.log.keep-every-seconds=1");
    }

    private String next() throws InterruptedException {
        return String.valueOf(received.poll(30, TimeUnit.SECONDS));
    }

    /** The state of the log once a checkpoint of today is kept and {@code done} holds. */
    private static Answer until(RunningRegistry registry, java.util.function.Predicate<Answer> done) {
        for (long end = System.nanoTime() + 30_000_000_000L; ; ) {
            Answer answer = registry.get("auditor", "/api/checkpoints");
            if (done.test(answer) || System.nanoTime() > end) {
                return answer;
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isCosigned(Answer answer) {
        return answer.body().path("checkpoints").path(0).path("cosignatures").size() == 1;
    }

    @Test
    void the_days_checkpoint_is_kept_sent_retried_cosigned_and_sent_once() throws Exception {
        refusals.add(500);
        String note;
        try (RunningRegistry registry = start()) {
            assertThat(next()).startsWith("500 ");
            List<String> taken = List.of(next(), next());
            assertThat(taken).anySatisfy(one -> assertThat(one).startsWith("200 old 0\n\n"));
            Answer answer = until(
                    registry,
                    one -> isCosigned(one)
                            && one.body()
                                            .path("sentTo")
                                            .path(0)
                                            .path("failures")
                                            .asInt(1)
                                    == 0);
            var row = answer.body().path("checkpoints").path(0);
            assertThat(row.path("standing").asString("")).isEqualTo("CONSISTENT");
            assertThat(row.path("daily").asBoolean()).isTrue();
            note = row.path("note").asString("");
            assertThat(taken).anySatisfy(one -> assertThat(note).startsWith(one.replaceFirst("200 (old 0\n\n)?", "")));
            assertThat(Files.readString(directory.resolve(
                            "log/checkpoints/" + row.path("name").asString("") + ".txt")))
                    .isEqualTo(note);
            CheckpointSigner signer = registry.bean(CheckpointSigner.class);
            assertThat(Checkpoint.open(
                                    SignedNote.parse(note),
                                    List.of(signer.keys().current(), Cosignature.witness(WITNESS)))
                            .size())
                    .isEqualTo(row.path("size").asLong(0));
            assertThat(registry.get("leader", "/checkpoint.cosigned").raw().body())
                    .isEqualTo(note);
            assertThat(registry.get("operator", "/actuator/health")
                            .body()
                            .path("status")
                            .asString(""))
                    .isEqualTo("UP");
        }
        received.clear();
        try (RunningRegistry registry = start()) {
            Answer answer = registry.get("auditor", "/api/checkpoints");
            assertThat(answer.body().path("checkpoints").path(0).path("note").asString(""))
                    .isEqualTo(note);
            CheckpointSigner signer = registry.bean(CheckpointSigner.class);
            assertThat(signer.contradiction()).isEmpty();
        }
        assertThat(received).as("nothing is sent twice").isEmpty();
    }

    @Test
    void a_witness_that_knows_an_older_tree_gets_the_proof_from_there() throws Exception {
        try (RunningRegistry registry = start()) {
            List<String> taken = List.of(next(), next());
            assertThat(taken).hasSize(2);
            CheckpointSigner signer = registry.bean(CheckpointSigner.class);
            until(registry, CheckpointsTest::isCosigned);
            registry.post(
                    "clerk",
                    "/api/enterprises",
                    "{}"); // refused: the tree stays as it is, and a proof from an older size is asked for by hand
            long reached = Long.parseLong(size);
            size = "3";
            KeptCheckpoint tomorrow = new KeptCheckpoint(
                    "2100-01-01", java.time.LocalDate.of(2100, 1, 1), signer.latest(), signer.at(reached));
            registry.bean(CheckpointSending.class).send(tomorrow);
            String conflict = next();
            String plainOrProof = next();
            String last = next();
            String proved = List.of(conflict, plainOrProof, last).stream()
                    .filter(one -> one.startsWith("200 old 3\n"))
                    .findFirst()
                    .orElseThrow();
            List<Hash> path = proved.lines()
                    .skip(1)
                    .takeWhile(line -> !line.isEmpty())
                    .map(line -> Hash.of(java.util.Base64.getDecoder().decode(line)))
                    .toList();
            new ConsistencyProof(3, reached, path)
                    .verify(signer.at(3).root(), signer.at(reached).root());
        }
    }

    @Test
    void a_cosignature_is_handed_in_shown_and_a_strangers_refused() throws Exception {
        try (RunningRegistry registry =
                new RunningRegistry(directory, "--registry.log.witnesses=" + Cosignature.witness(WITNESS))) {
            CheckpointSigner signer = registry.bean(CheckpointSigner.class);
            SignedNote latest = signer.latest();
            SignedNote cosigned = latest.with(List.of(Cosignature.sign(WITNESS, Instant.now(), latest.text())));
            SignedNote stranger = latest.with(
                    List.of(Cosignature.sign(SignerKey.generate("witness.example/w1"), Instant.now(), latest.text())));
            Answer refused = take(registry, stranger.toString());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("log.cosignature");
            Answer taken = take(registry, cosigned.toString());
            assertThat(taken.status()).as(taken.raw().body()).isEqualTo(200);
            assertThat(taken.body().path("cosignatures").path(0).path("witness").asString(""))
                    .isEqualTo("witness.example/w1");
            assertThat(registry.get("leader", "/checkpoint").raw().body())
                    .as("served with the checkpoint of the same tree")
                    .isEqualTo(cosigned.toString());
            assertThat(registry.get("auditor", "/api/ledger/0/proof").raw().body())
                    .endsWith(cosigned.toString());
        }
    }

    private static Answer take(RunningRegistry registry, String note) {
        return registry.send(registry.request("auditor", "/api/checkpoints/cosignatures")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(note)));
    }

    @Test
    void a_log_that_contradicts_what_it_signed_signs_no_more_and_says_so() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            until(registry, one -> one.body().path("checkpoints").size() == 1);
        }
        Path kept;
        try (var files = Files.list(directory.resolve("log/checkpoints"))) {
            kept = files.findFirst().orElseThrow();
        }
        String note = Files.readString(kept);
        Files.writeString(kept, note.replaceFirst("\n[0-9]+\n", "\n2\n"));
        try (RunningRegistry registry = new RunningRegistry(directory, "--registry.log.keep-every-seconds=1")) {
            assertThat(registry.get("leader", "/checkpoint").status()).isEqualTo(503);
            assertThat(registry.get("auditor", "/api/ledger/0/proof").code()).isEqualTo("log.unavailable");
            Answer answer = registry.get("auditor", "/api/checkpoints");
            assertThat(answer.body()
                            .path("checkpoints")
                            .path(0)
                            .path("standing")
                            .asString(""))
                    .isEqualTo("NOT_SIGNED");
            assertThat(registry.get("leader", "/api/enterprises").status())
                    .as("the registry works on")
                    .isEqualTo(200);
        }
    }
}
