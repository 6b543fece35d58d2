package org.cultivation.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.ConsistencyProof;
import org.cultivation.infra.tlog.EntryBundle;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;
import org.cultivation.infra.tlog.TlogProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools that know nothing but the specifications get, with and without an account. */
class TileEndpointsTest {

    private static Path directory = Path.of("");
    private static RunningRegistry registry;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        directory = Files.createTempDirectory("registry-tiles");
        registry = new RunningRegistry(directory, "--registry.log.origin=registry.example/tianjin");
        for (int i = 0; i < 300; i++) {
            String code = MadeUpCodes.nth(60_000 + i).value();
            registry.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"" + code + "\",\"name\":\"Firm " + i + "\",\"unit\":\"120114\",\"kinds\":"
                            + "[\"MANUFACTURING\"],\"mainProducts\":\"bicycles\",\"effectiveOn\":\"2026-01-05\","
                            + "\"basis\":{\"document\":\"licence\"}}");
        }
        assertThat(registry.head()).isGreaterThan(300);
    }

    @AfterAll
    static void stop() throws IOException {
        registry.close();
        org.springframework.util.FileSystemUtils.deleteRecursively(directory);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + registry.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String[] as(String account) {
        return new String[] {"Authorization", RunningRegistry.basic(account, RunningRegistry.PASSWORD)};
    }

    private static VerifierKey vkey() throws Exception {
        return VerifierKey.parse(new String(get("/checkpoint.vkey").body(), UTF_8).strip());
    }

    /** The checkpoint of all there is: nobody writes while these tests run. */
    private static Checkpoint checkpoint() throws Exception {
        for (int i = 0; ; i++) {
            Checkpoint read =
                    Checkpoint.open(SignedNote.parse(get("/checkpoint").body()), List.of(vkey()));
            if (read.size() == registry.head() || i > 500) {
                return read;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void the_checkpoint_is_for_everybody_and_of_this_moment() throws Exception {
        HttpResponse<byte[]> answer = get("/checkpoint");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "Pragma", "Expires");
        assertThat(checkpoint().origin()).isEqualTo("registry.example/tianjin");
        assertThat(vkey().name()).isEqualTo("registry.example/tianjin");
        assertThat(get("/checkpoint.rotations").statusCode()).isEqualTo(200);
        assertThat(get("/checkpoint.cosigned").statusCode()).isEqualTo(404);
    }

    @Test
    void tiles_and_entries_give_the_root_of_the_checkpoint() throws Exception {
        Checkpoint checkpoint = checkpoint();
        long size = checkpoint.size();
        List<byte[]> entries = new ArrayList<>();
        RunningRoot root = new RunningRoot();
        for (long number = 0; number * 256 < size; number++) {
            long width = Math.min(256, size - number * 256);
            String name = "00" + number + (width < 256 ? ".p/" + width : "");
            HttpResponse<byte[]> tile = get("/tile/0/" + name);
            assertThat(tile.statusCode()).as(name).isEqualTo(200);
            assertThat(header(tile, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(tile, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            HttpResponse<byte[]> bundle = get("/tile/entries/" + name, as("auditor"));
            assertThat(header(bundle, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(bundle, "Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
            List<byte[]> read = EntryBundle.parse(bundle.body());
            assertThat(read).hasSize((int) width);
            assertThat(tile.body()).hasSize((int) width * Hash.LENGTH);
            for (int i = 0; i < width; i++) {
                Hash leaf = Hash.ofLeaf(read.get(i));
                byte[] hash = java.util.Arrays.copyOfRange(tile.body(), i * Hash.LENGTH, (i + 1) * Hash.LENGTH);
                assertThat(Hash.of(hash)).isEqualTo(leaf);
                root.add(leaf);
                entries.add(read.get(i));
            }
        }
        assertThat(root.root()).isEqualTo(checkpoint.root());
        HttpResponse<byte[]> above = get("/tile/1/000.p/" + size / 256);
        assertThat(above.statusCode()).isEqualTo(200);
        assertThat(above.body()).hasSize((int) (size / 256) * Hash.LENGTH);
        assertThat(get("/tile/0/000.p/17").body())
                .as("a partial tile of an earlier tree")
                .isEqualTo(java.util.Arrays.copyOf(get("/tile/0/000").body(), 17 * Hash.LENGTH));
        List<byte[]> recorded = new ArrayList<>();
        try (LedgerStream stream = registry.bean(Ledger.class).read(0, Long.MAX_VALUE)) {
            stream.forEachRemaining(entry -> recorded.add(entry.json()));
        }
        assertThat(entries).containsExactlyElementsOf(recorded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tile/0/009",
                "/tile/0/0",
                "/tile/0/000.p/0",
                "/tile/0/000.p/256",
                "/tile/0/000.p/x",
                "/tile/0/x000/001",
                "/tile/00/000",
                "/tile/2/000",
                "/tile/64/000",
                "/tile/9999999999999999999/000",
                "/tile/-1/000",
                "/tile/0/999.p/1",
                "/tile/0/x999/x999/x999/x999/x999/999"
            })
    void what_is_not_reached_or_no_tile_is_not_there(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).doesNotContain("max-age");
        if (!path.matches("/tile/(2|64|00|-1|9+)/000")) {
            assertThat(get(path.replaceFirst("/tile/[0-9]+/", "/tile/entries/"), as("auditor"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void entries_are_for_auditors() throws Exception {
        HttpResponse<byte[]> nobody = get("/tile/entries/000");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(header(nobody, "WWW-Authenticate")).startsWith("Basic");
        assertThat(new String(nobody.body(), UTF_8)).doesNotContain("stream");
        for (String account : List.of("clerk", "first", "leader", "operator")) {
            assertThat(get("/tile/entries/000", as(account)).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(get("/tile/entries/000", as("auditor")).statusCode()).isEqualTo(200);
    }

    @Test
    void entries_come_compressed_to_whom_can_read_that() throws Exception {
        String[] auditor = as("auditor");
        HttpResponse<byte[]> zipped = get("/tile/entries/000", auditor[0], auditor[1], "Accept-Encoding", "gzip, br");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(get("/tile/entries/000", auditor).body());
    }

    @Test
    void nothing_can_be_written_here() throws Exception {
        for (String path : List.of("/checkpoint", "/tile/0/000", "/tile/entries/000")) {
            HttpResponse<byte[]> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + registry.port() + path))
                            .headers(as("auditor"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
        }
    }

    @Test
    void a_fact_is_proved_offline_by_its_file_and_its_entry() throws Exception {
        long size = checkpoint().size();
        for (long position : new long[] {0, 5, 255, 256, size - 1}) {
            HttpResponse<byte[]> proof = get("/api/ledger/" + position + "/proof", as("leader"));
            HttpResponse<byte[]> entry = get("/api/ledger/" + position + "/entry", as("auditor"));
            assertThat(header(proof, "Content-Disposition")).contains("fact-" + position + ".tlog-proof");
            assertThat(TlogProof.parse(new String(proof.body(), UTF_8)).verify(entry.body(), List.of(vkey())))
                    .isEqualTo(checkpoint());
        }
        HttpResponse<byte[]> earlier = get("/api/ledger/5/proof?size=6", as("leader"));
        HttpResponse<byte[]> entry = get("/api/ledger/5/entry", as("auditor"));
        assertThat(TlogProof.parse(new String(earlier.body(), UTF_8))
                        .verify(entry.body(), List.of(vkey()))
                        .size())
                .isEqualTo(6);
        for (String path :
                List.of(size + "/proof", size + "/entry", "-1/proof", "5/proof?size=5", "5/proof?size=" + (size + 1))) {
            Answer answer = registry.get("auditor", "/api/ledger/" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("log.no-position");
        }
        assertThat(get("/api/ledger/0/proof").statusCode()).isEqualTo(401);
    }

    @Test
    void a_tree_is_shown_to_continue_an_older_one() throws Exception {
        Checkpoint now = checkpoint();
        Answer answer = registry.get("leader", "/api/ledger/consistency?from=257");
        List<Hash> path = new ArrayList<>();
        answer.body()
                .path("path")
                .forEach(one -> path.add(Hash.of(java.util.Base64.getDecoder().decode(one.asString("")))));
        Hash older = Hash.of(java.util.Base64.getDecoder()
                .decode(answer.body().path("fromRoot").asString("")));
        new ConsistencyProof(257, now.size(), path).verify(older, now.root());
        assertThat(registry.get("leader", "/api/ledger/consistency?from=9&to=8").code())
                .isEqualTo("log.no-position");
    }
}
