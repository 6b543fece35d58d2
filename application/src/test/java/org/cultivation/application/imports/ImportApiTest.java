package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.cultivation.application.CultivationRegistry;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.spreadsheets.SheetLimits;
import org.cultivation.infra.spreadsheets.SheetReader;
import org.cultivation.infra.spreadsheets.SheetTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = CultivationRegistry.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ImportApiTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final Column[] COLUMNS = {Column.CODE, Column.NAME, Column.UNIT, Column.LAST_ACTIVE, Column.MODES};

    /** The context outlives JUnit's own temporary directories. */
    private static final Path DATA = directory();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("registry.data", DATA::toString);
    }

    private static Path directory() {
        try {
            return java.nio.file.Files.createTempDirectory("imports");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ledger ledger;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private String day = "";

    @BeforeAll
    void addAccounts() {
        accounts.add("clerk", "Clerk", Role.CLERK, new UnitCode("120000"), PASSWORD);
        accounts.add("wuqing", "District clerk", Role.CLERK, new UnitCode("120114"), PASSWORD);
        accounts.add("auditor", "Auditor", Role.AUDITOR, new UnitCode("120000"), PASSWORD);
        day = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
    }

    private HttpResponse<byte[]> send(String account, HttpRequest.Builder request) throws Exception {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return http.send(
                request.header("Authorization", "Basic " + basic)
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> upload(String account, byte[] file, String query) throws Exception {
        return send(
                account,
                at("/api/imports?name=list.xlsx" + query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private JsonNode taken(String account, FirmListFile file, String query) throws Exception {
        HttpResponse<byte[]> answer = upload(account, file.bytes(), query);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode get(String account, String path) throws Exception {
        return json.readTree(send(account, at(path).GET()).body());
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("problems")
                .valueStream()
                .map(problem -> problem.get("code").asString())
                .toList();
    }

    @Test
    void writes_nothing_on_a_dry_run_and_everything_good_afterwards() throws Exception {
        long head = ledger.head();
        FirmListFile file = FirmListFile.with(COLUMNS)
                .row(FirmListFile.code(1), "Harbour Trading", "120114", day, "9710")
                .row(FirmListFile.code(2), "", "120114", "", "")
                .row("", "", "", "", "")
                .row(FirmListFile.code(3), "Canal Trading", "120116.TEDA", "", "1239");
        JsonNode checked = taken("clerk", file, "&dryRun=true");
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(checked.get("dryRun").get("good").asInt()).isEqualTo(1);
        assertThat(checked.get("dryRun").get("warned").asInt()).isEqualTo(1);
        assertThat(checked.get("dryRun").get("bad").asInt()).isEqualTo(1);
        assertThat(checked.get("dryRun").get("registrations").asInt()).isEqualTo(2);
        assertThat(codes(checked)).contains("missing", "mode-1239", "modes-without-day");
        String id = checked.get("id").asString();

        HttpResponse<byte[]> all =
                send("clerk", at("/api/imports/" + id + "/write?rows=all").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(ledger.head()).isEqualTo(head);

        HttpResponse<byte[]> written = send(
                "clerk",
                at("/api/imports/" + id + "/write?rows=good&wait=true").POST(HttpRequest.BodyPublishers.noBody()));
        JsonNode result = json.readTree(written.body());
        assertThat(result.get("state").asString()).isEqualTo("WRITTEN");
        // Registration, confirmation, and the batch fact.
        assertThat(ledger.head()).isEqualTo(head + 3);
        assertThat(result.get("position").asLong()).isEqualTo(head + 2);
        JsonNode timeline = get("clerk", "/api/enterprises/" + FirmListFile.code(1) + "/timeline");
        assertThat(timeline.get(0).get("attestation").get("importBatch").asString())
                .isEqualTo(id);

        JsonNode again = taken("clerk", file, "");
        assertThat(again.get("notes").get(0).get("code").asString()).isEqualTo("file-seen-before");
        assertThat(again.get("dryRun").get("unchanged").asInt()).isEqualTo(1);
        HttpResponse<byte[]> twice =
                send("clerk", at("/api/imports/" + id + "/write").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(new String(twice.body(), StandardCharsets.UTF_8)).contains("import.already-written");
    }

    @Test
    void returns_the_file_with_two_columns_more() throws Exception {
        FirmListFile file = FirmListFile.with(COLUMNS)
                .row(914403001922038216L, "Numbers Trading", "120114", "", "")
                .row(FirmListFile.code(11), "Fine Trading", "120114", "", "");
        String id = taken("clerk", file, "").get("id").asString();
        HttpResponse<byte[]> copy =
                send("clerk", at("/api/imports/" + id + "/annotated").GET());
        assertThat(copy.statusCode()).isEqualTo(200);
        Path saved = DATA.resolve("annotated-test.xlsx");
        java.nio.file.Files.write(saved, copy.body());
        SheetTable table = new SheetReader(SheetLimits.FIRM_LIST)
                .read(
                        saved,
                        headers -> headers.contains("Problem")
                                ? java.util.Optional.of(java.util.Set.of(5, 6))
                                : java.util.Optional.empty());
        assertThat(table.header()).endsWith("Problem", "Remedy");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cell(5).exact()).contains("15 digits");
        });
        // The annotated file comes back corrected: its own columns are not held against it.
        JsonNode back = json.readTree(upload("clerk", copy.body(), "").body());
        assertThat(back.get("notes").size()).isZero();
    }

    static Stream<Arguments> rows() {
        String name = "Table Trading";
        return Stream.of(
                Arguments.of("code-is-number", new Object[] {914403001922038216L, name, "120114"}),
                Arguments.of("code-length", new Object[] {"91", name, "120114"}),
                Arguments.of("code-character", new Object[] {"9135010OM000100Y43", name, "120114"}),
                Arguments.of("code-pair", new Object[] {"362322198709086409", name, "120114"}),
                Arguments.of("code-check", new Object[] {"91350100M000100Y4Z".replace('Z', '4'), name, "120114"}),
                Arguments.of("code-organisation-check", new Object[] {"91350100M000100Y53", name, "120114"}),
                Arguments.of("missing", new Object[] {"", name, "120114"}),
                Arguments.of("unit-unknown", new Object[] {FirmListFile.code(20), name, "Atlantis"}),
                Arguments.of("unit-retired", new Object[] {FirmListFile.code(20), name, "120107"}),
                Arguments.of("unit-is-city", new Object[] {FirmListFile.code(20), name, "120000"}),
                Arguments.of(
                        "text-not-printable", new Object[] {FirmListFile.code(20), "Smile \uD83D\uDE00", "120114"}),
                Arguments.of("day-impossible", new Object[] {FirmListFile.code(20), name, "120114", "2025-02-30"}),
                Arguments.of("day-future", new Object[] {FirmListFile.code(20), name, "120114", "2199-01-01"}),
                Arguments.of("day-too-early", new Object[] {FirmListFile.code(20), name, "120114", "1900/1/1"}),
                Arguments.of("day-unreadable", new Object[] {FirmListFile.code(20), name, "120114", "soon"}),
                Arguments.of("day-is-number", new Object[] {FirmListFile.code(20), name, "120114", 46349}),
                Arguments.of("mode-unknown", new Object[] {FirmListFile.code(20), name, "120114", "20240101", "1234"}),
                Arguments.of("mode-1239", new Object[] {FirmListFile.code(20), name, "120114", "20240101", "1239"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void names_the_problem_of_a_row_and_its_remedy(String code, Object[] row) throws Exception {
        long head = ledger.head();
        JsonNode answer = taken("clerk", FirmListFile.with(COLUMNS).row(row), "");
        assertThat(codes(answer)).contains(code);
        JsonNode problem = answer.get("problems").get(0);
        assertThat(problem.get("text").asString()).doesNotStartWith("import.");
        assertThat(problem.get("remedy").asString()).doesNotStartWith("import.");
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void compares_rows_with_each_other_and_with_the_register() throws Exception {
        taken(
                "clerk",
                FirmListFile.with(COLUMNS)
                        .row(FirmListFile.code(31), "Old Name Trading", "120114", day, "9710")
                        .row(FirmListFile.code(32), "Second Trading", "120114", "", ""),
                "&dryRun=false");
        JsonNode answer = taken(
                "clerk",
                FirmListFile.with(COLUMNS)
                        .row(FirmListFile.code(31), "New Name Trading", "120114", day, "9710")
                        .row(FirmListFile.code(33), "Second Trading", "120114", "", "")
                        .row(FirmListFile.code(34), "Third Trading", "120114", "", "")
                        .row(FirmListFile.code(34), "Third Trading", "120114", "", "")
                        .row(FirmListFile.code(34), "Fourth Trading", "120114", "", "")
                        .row(FirmListFile.code(32), "Second Trading", "120115", "", ""),
                "");
        assertThat(codes(answer))
                .containsExactly(
                        "name-differs",
                        "name-of-other",
                        "code-repeated",
                        "code-contradicts",
                        "name-repeated",
                        "unit-differs");
        assertThat(answer.get("dryRun").get("supplements").asInt()).isEqualTo(2);
        String id = answer.get("id").asString();
        send(
                "clerk",
                at("/api/imports/" + id + "/write?rows=warned&wait=true").POST(HttpRequest.BodyPublishers.noBody()));
        JsonNode firm = get("clerk", "/api/enterprises/" + FirmListFile.code(31));
        assertThat(firm.get("name").asString()).isEqualTo("New Name Trading");
        assertThat(firm.get("formerNames").get(0).asString()).isEqualTo("Old Name Trading");
        assertThat(get("clerk", "/api/enterprises/" + FirmListFile.code(32))
                        .get("unit")
                        .asString())
                .isEqualTo("120115");
    }

    @Test
    void keeps_a_district_to_its_own_firms_and_others_away() throws Exception {
        JsonNode answer = taken(
                "wuqing",
                FirmListFile.with(COLUMNS)
                        .row(FirmListFile.code(41), "Own Trading", "120114", "", "")
                        .row(FirmListFile.code(42), "Foreign Trading", "120115", "", ""),
                "");
        assertThat(codes(answer)).containsExactly("unit-out-of-scope");
        byte[] file = FirmListFile.with(COLUMNS)
                .row(FirmListFile.code(43), "Trading", "120114", "", "")
                .bytes();
        assertThat(upload("auditor", file, "").statusCode()).isEqualTo(403);
        String id = taken("clerk", FirmListFile.with(COLUMNS).row(FirmListFile.code(44), "Trading", "120115"), "")
                .get("id")
                .asString();
        assertThat(send("wuqing", at("/api/imports/" + id).GET()).statusCode()).isEqualTo(404);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("import.file-empty", new byte[0]),
                Arguments.of("import.file-is-text", "a,b".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("import.file-is-html", "<html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("import.file-damaged", new byte[] {'P', 'K', 3, 4, 0, 0}),
                Arguments.of("import.file-too-large", new byte[21 * 1024 * 1024]),
                Arguments.of(
                        "import.no-header", new FirmListFile().row("x", "y").bytes()),
                Arguments.of(
                        "import.columns-missing",
                        FirmListFile.with(Column.CODE, Column.NAME)
                                .row("a", "b")
                                .bytes()),
                Arguments.of(
                        "import.column-twice",
                        FirmListFile.with(Column.CODE, Column.CODE, Column.NAME, Column.UNIT)
                                .row("a")
                                .bytes()),
                Arguments.of("import.no-rows", FirmListFile.with(COLUMNS).bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refuses_a_file_that_is_no_list_and_keeps_nothing(String code, byte[] file) throws Exception {
        long head = ledger.head();
        int kept = get("clerk", "/api/imports").size();
        HttpResponse<byte[]> answer = upload("clerk", file, "&dryRun=false");
        assertThat(answer.statusCode()).isBetween(400, 499);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain(code);
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(get("clerk", "/api/imports").size()).isEqualTo(kept);
    }

    @Test
    void offers_a_template_that_it_reads_itself() throws Exception {
        HttpResponse<byte[]> template =
                send("clerk", at("/api/imports/template").GET());
        assertThat(template.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> answer = upload("clerk", template.body(), "");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("import.no-rows");
    }

    @Test
    void exports_the_list_with_its_dates_and_position_and_without_formulas() throws Exception {
        taken(
                "clerk",
                FirmListFile.with(COLUMNS).row(FirmListFile.code(51), "=HYPERLINK(1)", "120119"),
                "&dryRun=false");
        HttpResponse<byte[]> csv = send(
                "clerk", at("/api/enterprises/export?format=csv&unit=120119").GET());
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFAs of (effective date),")
                .contains("Ledger position,#")
                .contains(FirmListFile.code(51) + ",'=HYPERLINK(1)");
        HttpResponse<byte[]> xlsx =
                send("clerk", at("/api/enterprises/export?unit=120119").GET());
        assertThat(xlsx.statusCode()).isEqualTo(200);
        // What was exported can be imported, and says nothing new.
        JsonNode again = json.readTree(upload("clerk", xlsx.body(), "").body());
        assertThat(again.get("dryRun").get("unchanged").asInt())
                .isEqualTo(again.get("dryRun").get("rows").asInt())
                .isPositive();
        assertThat(send("clerk", at("/api/enterprises/export?format=pdf").GET()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void takes_in_five_thousand_rows_at_once() throws Exception {
        FirmListFile file = FirmListFile.with(COLUMNS);
        for (int i = 0; i < 5_000; i++) {
            file.row(FirmListFile.code(100_000 + i), "Firm number " + i, "120114", day, "9710");
        }
        byte[] bytes = file.bytes();
        long head = ledger.head();
        HttpResponse<byte[]> answer = upload("clerk", bytes, "&dryRun=false");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode result = json.readTree(new ByteArrayInputStream(answer.body()));
        assertThat(result.get("dryRun").get("good").asInt()).isEqualTo(5_000);
        // How long it took is said, and measured by the benchmarks; a machine that is busy must not fail a test.
        System.out.println(
                "5,000 rows: dry run " + result.get("dryRun").get("millis").asLong() + " ms");
        assertThat(result.get("state").asString()).isEqualTo("WRITTEN");
        assertThat(ledger.head()).isEqualTo(head + 10_001);
        assertThat(get("clerk", "/api/enterprises?text=Firm%20number&size=1")
                        .get("total")
                        .asInt())
                .isEqualTo(5_000);
    }
}
