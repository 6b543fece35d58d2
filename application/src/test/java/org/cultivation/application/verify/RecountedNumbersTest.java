package org.cultivation.application.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.note.SignerKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers follow from the entries alone, and are what the server and its bulletins say. */
class RecountedNumbersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static RunningRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private static Path file;

    private final PrintStream out = System.out;
    private final InputStream in = System.in;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void fill() throws IOException {
        registry = new RunningRegistry(directory.resolve("data"), "--registry.demo=true");
        String period = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                .minusMonths(1)
                .toString()
                .substring(0, 7);
        RunningRegistry.Answer issued =
                registry.post("first", "/api/bulletins", "{\"period\":\"" + period + "\",\"basis\":\"order\"}");
        assertThat(issued.status()).as(issued.raw().body()).isEqualTo(201);
        file = directory.resolve("package.zip");
        assertThat(RegistryCommand.run(
                        "export",
                        file.toString(),
                        "--data",
                        directory.resolve("data").toString()))
                .isZero();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, UTF_8));
        System.setIn(new ByteArrayInputStream(RunningRegistry.PASSWORD.getBytes(UTF_8)));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setIn(in);
    }

    private JsonNode verify(int exit, String... arguments) {
        said.reset();
        String[] all = new String[arguments.length + 2];
        all[0] = "verify";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        assertThat(RegistryCommand.run(all)).as(said.toString(UTF_8)).isEqualTo(exit);
        return JSON.readTree(said.toString(UTF_8));
    }

    @Test
    void all_six_are_what_the_server_says_today_and_on_a_past_day_as_known_then() {
        String server = "http://127.0.0.1:" + registry.port();
        String[] moments = {"#" + (registry.head() - 1), "#" + registry.head() / 2, "#700"};
        String[] days = {"2026-06-30", "2025-12-31", "2026-10-01"};
        for (int i = 0; i < moments.length; i++) {
            System.setIn(new ByteArrayInputStream(RunningRegistry.PASSWORD.getBytes(UTF_8)));
            JsonNode report = verify(
                    0,
                    file.toString(),
                    "--number",
                    "all",
                    "--on",
                    days[i],
                    "--known",
                    moments[i],
                    "--compare",
                    server,
                    "--user",
                    "first",
                    "--password-stdin");
            assertThat(report.path("numbers").size()).isEqualTo(6);
            assertThat(report.path("notes").toString()).contains("compared with " + server);
        }
    }

    @Test
    void a_number_comes_with_its_members_and_those_left_out() {
        JsonNode report = verify(0, file.toString(), "--number", "brands");
        JsonNode brands = report.path("numbers").path(0);
        assertThat(brands.path("counted").size())
                .isEqualTo(brands.path("standing").path("actual").asInt());
        assertThat(brands.path("counted").path(0).path("positions").isEmpty()).isFalse();
        assertThat(brands.path("excluded").path(0).path("reason").asString("")).isNotEmpty();
        JsonNode ofDirectory = verify(
                0,
                "--data",
                directory.resolve("data").toString(),
                "--number",
                "brands",
                "--known",
                "#" + brands.path("position").asLong());
        assertThat(ofDirectory.path("numbers").path(0)).isEqualTo(brands);
    }

    @Test
    void a_server_that_says_otherwise_is_named() throws IOException {
        HttpServer liar = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        liar.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            String truth = registry.get("first", path).raw().body();
            answer(
                    exchange,
                    path.contains("/members")
                            ? truth.replaceFirst("\"code\":\"[^\"]+\"", "\"code\":\"brand-of-nobody\"")
                            : truth.replaceFirst("(\"id\":\"brands\".*?\"actual\":\"?)([0-9]+)", "$199"));
        });
        liar.start();
        try {
            JsonNode report = verify(
                    1,
                    file.toString(),
                    "--number",
                    "brands",
                    "--compare",
                    "http://127.0.0.1:" + liar.getAddress().getPort());
            assertThat(report.path("findings").toString())
                    .contains("\"what\":\"number\"", "the server says 99", "brand-of-nobody");
        } finally {
            liar.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void bulletins_are_held_against_the_entries_and_a_forged_one_is_named() throws IOException {
        JsonNode report = verify(0, file.toString(), "--bulletins");
        assertThat(report.path("bulletins").asInt()).isEqualTo(1);
        assertThat(report.path("numbers").path(0).path("values").size()).isEqualTo(6);
        byte[] whole = Files.readAllBytes(file);
        PackageParts parts = PackageParts.of(whole);
        List<String> entries = parts.entries();
        String issue = entries.getLast();
        String docx = issue.replaceFirst(".*\"docx-hash\":\"([0-9A-F]{64})\".*", "$1");
        EvidenceFiles evidence = new EvidenceFiles(directory.resolve("forged"));
        for (var one : parts.files.entrySet()) {
            if (one.getKey().startsWith("evidence/")) {
                evidence.store(new ByteArrayInputStream(one.getValue()), 1 << 24);
            }
        }
        byte[] original = parts.files.get("evidence/" + docx.toLowerCase(java.util.Locale.ROOT));
        assertThat(original).isNotNull();
        String forged = evidence.store(new ByteArrayInputStream(withAnotherNumber(original)), 1 << 24);
        entries.set(entries.size() - 1, issue.replace(docx, forged.toUpperCase(java.util.Locale.ROOT)));
        Path forgedFile = directory.resolve("forged.zip");
        Files.write(
                forgedFile,
                new Forger(evidence)
                        .write(entries, Forger.by(SignerKey.generate("example.org/log"), "example.org/log")));
        JsonNode found = verify(1, forgedFile.toString(), "--bulletins");
        assertThat(found.path("findings").toString())
                .contains("\"what\":\"number\"", "says that", "from the entries it is");
    }

    /** In the table of targets the first cell of digits after the goal is another. */
    private static byte[] withAnotherNumber(byte[] docx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String text = new String(content, UTF_8);
                    int targets = text.indexOf("<w:tbl>", text.indexOf("<w:tbl>") + 1);
                    content = (text.substring(0, targets)
                                    + text.substring(targets)
                                            .replaceFirst(
                                                    "<w:t xml:space=\"preserve\">[0-9,]+</w:t>",
                                                    "<w:t xml:space=\"preserve\">4,711</w:t>"))
                            .getBytes(UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
