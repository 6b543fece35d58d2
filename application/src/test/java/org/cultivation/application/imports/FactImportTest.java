package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists of facts of different shapes, with right rows and wrong ones, by those entitled and others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FactImportTest {

    private static final String FIRM = FirmListFile.code(700_001);
    private static final String OTHER = FirmListFile.code(700_002);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String DAY = TODAY.minusDays(1).toString();
    private static final String MONTH = TODAY.minusMonths(2).toString().substring(0, 7);

    private RunningRegistry registry;

    @BeforeAll
    void start(@TempDir Path directory) {
        registry = new RunningRegistry(directory);
        firm(FIRM, "120114");
        firm(OTHER, "120110");
        open(
                "brand",
                "b-000900",
                "\"name\":\"LISTED\",\"owner\":\"" + FIRM + "\",\"type\":\"own\",\"unit\":\"120114\"");
        open("park", "p-000900", "\"name\":\"Listed Park\",\"unit\":\"120114\"");
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private void firm(String code, String unit) {
        assertThat(registry.post(
                                "clerk",
                                "/api/enterprises",
                                "{\"code\":\"" + code + "\",\"name\":\"Firm " + code + "\",\"unit\":\"" + unit
                                        + "\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2020-01-01\","
                                        + "\"basis\":{\"document\":\"licence\"}}")
                        .status())
                .isEqualTo(201);
    }

    private void open(String register, String id, String values) {
        Answer answer = registry.post(
                "clerk",
                "/api/registers/" + register,
                "{\"id\":\"" + id + "\",\"values\":{" + values + "},\"effectiveOn\":\"2024-01-01\","
                        + "\"basis\":{\"document\":\"notice\"}}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private static FirmListFile list(Object... headers) {
        return new FirmListFile().row(headers);
    }

    private Answer upload(String account, String list, FirmListFile file) {
        return registry.send(registry.request(account, "/api/registers/" + list)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file.bytes())));
    }

    private JsonNode taken(String account, String list, FirmListFile file) {
        Answer answer = upload(account, list, file);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.body();
    }

    /** Row, column and code of each problem. */
    private static List<String> problems(JsonNode answer) {
        return answer.get("problems")
                .valueStream()
                .map(problem -> {
                    assertThat(problem.get("text").asString())
                            .doesNotStartWith("import.")
                            .doesNotContain("{");
                    assertThat(problem.get("remedy").asString()).doesNotStartWith("import.");
                    return problem.get("row").asInt() + " "
                            + problem.get("column").asString() + " "
                            + problem.get("code").asString();
                })
                .toList();
    }

    private static int count(JsonNode answer, String what) {
        return answer.get("dryRun").get(what).asInt();
    }

    @Test
    void opens_brands_under_the_next_free_numbers_and_says_what_is_wrong_with_others() {
        FirmListFile file = list("entry number", "brand", "owner", "type", "reporting unit", "effective date", "colour")
                .row("", "FIRST LISTED", FIRM, "own brand", "120114", DAY, "red")
                .row("b-000950", "SECOND LISTED", FIRM, "DTC", "120114", DAY, "")
                .row("", "THIRD LISTED", FIRM, "dtc", "120114", TODAY.toString().replace("-", "/"), "")
                .row("", "", FIRM, "own", "120114", DAY, "")
                .row("", "FOURTH", FirmListFile.code(799_999), "own", "120114", DAY, "")
                .row("", "FIFTH", 911201160000000L, "own", "120114", DAY, "")
                .row("", "SIXTH", FIRM, "borrowed", "120114", DAY, "")
                .row("", "SEVENTH", FIRM, "own", "Atlantis", DAY, "")
                .row("", "EIGHTH", FIRM, "own", "120114", "2025-02-30", "")
                .row("", "FIRST LISTED", FIRM, "own", "120114", DAY, "")
                .row("", "LISTED", FIRM, "own", "120114", DAY, "");
        long head = registry.head();
        JsonNode checked = taken("clerk", "brand/imports", file);
        assertThat(problems(checked))
                .containsExactly(
                        "5 name missing",
                        "6 owner entry.names-unknown",
                        "7 owner code-is-number",
                        "8 type field.no-option",
                        "9 unit unit-unknown",
                        "10 EFFECTIVE day-impossible",
                        "11 ENTRY code-repeated",
                        "12 name entry-name-of-other");
        assertThat(checked.get("notes").get(0).get("text").asString()).contains("colour");
        assertThat(count(checked, "registrations")).isEqualTo(4);
        assertThat(registry.head()).isEqualTo(head);

        JsonNode written = taken("clerk", "brand/imports?dryRun=false", file);
        assertThat(written.get("state").asString()).isEqualTo("WRITTEN");
        assertThat(registry.head()).isEqualTo(head + 4);
        String id = written.get("results").get(0).get("code").asString();
        JsonNode timeline = registry.get("clerk", "/api/registers/brand/" + id + "/timeline")
                .body();
        assertThat(timeline.get(0).get("attestation").get("importBatch").asString())
                .isEqualTo(written.get("id").asString());
        assertThat(written.get("options").get("facts").get("move").asString()).isEqualTo("registered");
        // The same list once more says nothing new.
        JsonNode again = taken("clerk", "brand/imports?dryRun=false", file);
        assertThat(registry.head()).isEqualTo(head + 5);
        assertThat(again.get("results").get(0).get("outcome").asString()).isEqualTo("UNCHANGED");
        assertThat(again.get("results").get(0).get("code").asString()).isEqualTo(id);
    }

    @Test
    void takes_in_trademarks_by_the_rules_of_their_offices() {
        FirmListFile file = list("Entry number", "mark", "territory", "filed-on", "classes", "until", "Effective date")
                .row("b-000900", "EM500000018660437", "EM", "2023-03-01", "12; 25", "", "2023-09-01")
                .row("b-000900", "JP500000018660437", "JP", "2024-03-01", "12", "", "2023-09-01")
                .row("b-000900", "18660437", "EM", "2023-03-01", "12", "", "2023-09-01")
                .row("b-000900", "WO500000018660437", "DE", "2023-03-01", "12", "", "2023-09-01")
                .row("b-999999", "US500000018660437", "US", "2023-03-01", "12", "", "2023-09-01")
                .row("b-000900", "KR500000018660437", "KR", "2023-03-01", "12", "2020-01-01", "2023-09-01")
                .row("", "US500000018660437", "US", "2023-03-01", "12", "", "2023-09-01")
                .row("b-000900", "US500000018660437", "US", "2024-03-01", "77", "", "2024-09-01")
                .row("b-000900", "US500000018660437", "US", "2024-03-01", "7", "", "2024-09-01");
        JsonNode checked = taken("clerk", "brand/imports?kind=trademark&move=registered", file);
        assertThat(problems(checked))
                .containsExactly(
                        "2 ENTRY entry.not-open",
                        "3 filed-on trademark.filed-after-registration",
                        "4 mark field.malformed",
                        "5 territory trademark.madrid-is-designated",
                        "6 ENTRY entry.not-open",
                        "7 until term.ends-before-start",
                        "8 ENTRY missing",
                        "9 classes field.malformed");
    }

    @Test
    void entries_are_meant_by_number_or_by_a_name_that_only_one_bears() {
        FirmListFile twice = list("brand", "owner", "type", "unit", "Effective date")
                .row("NAMED ONCE", FIRM, "own", "120114", DAY)
                .row("NAMED TWICE", FIRM, "own", "120114", DAY);
        taken("clerk", "brand/imports?dryRun=false", twice);
        registry.post(
                "clerk",
                "/api/registers/brand",
                "{\"values\":{\"name\":\"Named  Twice\",\"owner\":\"" + FIRM
                        + "\",\"type\":\"dtc\",\"unit\":\"120114\"},\"basis\":{\"document\":\"list\"}}");
        FirmListFile marks = list("Entry number", "mark", "territory", "filed-on", "classes", "Effective date")
                .row("Named once", "EM500000018660441", "EM", "2023-03-01", "12", TODAY.toString())
                .row("NAMED TWICE", "EM500000018660442", "EM", "2023-03-01", "12", TODAY.toString())
                .row("NAMED NEVER", "EM500000018660443", "EM", "2023-03-01", "12", TODAY.toString());
        JsonNode checked = taken("clerk", "brand/imports?kind=trademark&move=registered", marks);
        assertThat(problems(checked)).containsExactly("3 ENTRY entry-name-ambiguous", "4 ENTRY entry-not-found");
        assertThat(checked.get("problems").get(0).get("text").asString()).contains("b-");
        assertThat(count(checked, "good")).isEqualTo(1);
    }

    @Test
    void takes_in_the_tenants_of_a_park() {
        FirmListFile file = list("Entry number", "enterprise", "premises", "area", "Effective date")
                .row("p-000900", FIRM, "Hall 2", "1,300.5", DAY)
                .row("p-000900", OTHER, "", 1200.1 + 0.2, DAY)
                .row("p-000900", FIRM, "Hall 3", "", TODAY.toString())
                .row("p-000900", FirmListFile.code(799_998), "", "", DAY)
                .row("p-000900", OTHER, "", "1,5", DAY)
                .row("p-000900", OTHER, "", "-7", DAY);
        JsonNode checked = taken("clerk", "park/imports?kind=tenancy", file);
        assertThat(problems(checked))
                .containsExactly(
                        "4 ROW fact.not-in-this-status",
                        "5 enterprise entry.names-unknown",
                        "6 area field.no-amount",
                        "7 area field.no-amount");
        assertThat(checked.get("problems").get(0).get("text").asString()).contains("Tenant");
        JsonNode written = taken("clerk", "park/imports?kind=tenancy&dryRun=false", file);
        assertThat(written.get("results").size()).isEqualTo(2);
        String park =
                registry.get("clerk", "/api/registers/park/p-000900").raw().body();
        assertThat(park).contains("\"area\":\"1300.5\"").contains("\"area\":\"1200.3\"");
    }

    @Test
    void takes_in_reported_values_once_and_leaves_revisions_to_their_own_move() {
        String list = "enterprise/imports?kind=trade-value&move=reported";
        FirmListFile file = list("Credit code", "month", "mode", "direction", "amount", "source", "Effective date")
                .row(FIRM, MONTH, "9710", "export", "1,200,000", "Customs", DAY)
                .row(FIRM, MONTH, "9610 cross-border e-commerce retail", "Export", 17.5, "Customs", DAY)
                .row(FIRM, MONTH, 1239, "import", "5", "Customs", DAY)
                .row(FIRM, MONTH, "9710", "import", "5", "Customs", DAY)
                .row(FIRM, MONTH.substring(0, 4), "9710", "export", "5", "Customs", DAY)
                .row(FIRM, "2199-01", "9710", "export", "5", "Customs", DAY)
                .row(FirmListFile.code(799_997), MONTH, "9710", "export", "5", "Customs", DAY)
                .row(FIRM, MONTH, "9710", "export", "6", "Customs", DAY);
        JsonNode checked = taken("clerk", list, file);
        assertThat(problems(checked))
                .containsExactly(
                        "4 mode trade.mode-not-of-tianjin",
                        "5 mode trade.export-only",
                        "6 period trade.not-a-month",
                        "7 period field.no-period",
                        "8 ENTRY enterprise.unknown",
                        "9 ROW fact.not-in-this-status");
        assertThat(count(checked, "good")).isEqualTo(2);
        taken("clerk", list + "&dryRun=false", file);
        JsonNode later = taken("clerk", list, file);
        assertThat(count(later, "unchanged")).isEqualTo(2);
        JsonNode revised = taken(
                "clerk",
                "enterprise/imports?kind=trade-value&move=revised&dryRun=false",
                list("Credit code", "month", "mode", "direction", "amount", "source", "reason", "Effective date")
                        .row(FIRM, MONTH, "9710", "export", "1300000", "Customs", "late returns", DAY));
        assertThat(revised.get("state").asString()).isEqualTo("WRITTEN");
    }

    @Test
    void takes_in_certificates_with_their_doubts() {
        FirmListFile file = list("Credit code", "certificate number", "name on the certificate", "Effective date")
                .row(OTHER, "GR202412000001", "Listed Technology", "2024-12-03")
                .row(OTHER, "GR202312000002", "Listed Technology", "2024-12-03")
                .row(OTHER, "GR202444000003", "Listed Technology", "2024-12-03")
                .row(OTHER, "ZX1", "Listed Technology", "2024-12-03");
        JsonNode checked = taken("clerk", "enterprise/imports?kind=high-tech-certificate", file);
        assertThat(problems(checked))
                .containsExactly(
                        "3 number certificate.number-of-another-year",
                        "4 number certificate.number-of-another-region",
                        "5 number field.malformed");
        assertThat(count(checked, "warned")).isEqualTo(2);
    }

    @Test
    void keeps_a_district_to_its_own_entries_and_each_role_to_its_moves() {
        FirmListFile trade = list("Credit code", "month", "mode", "direction", "amount", "source")
                .row(FIRM, MONTH, "other", "import", "5", "Customs")
                .row(OTHER, MONTH, "other", "import", "5", "Customs");
        JsonNode own = taken("clerk.wuqing", "enterprise/imports?kind=trade-value", trade);
        assertThat(problems(own)).containsExactly("3 ENTRY scope.other-unit");
        FirmListFile brands = list("brand", "owner", "type", "unit").row("FOREIGN", FIRM, "own", "120110");
        assertThat(problems(taken("clerk.wuqing", "brand/imports", brands))).containsExactly("2 unit scope.other-unit");
        for (String account : List.of("auditor", "leader", "first", "operator")) {
            assertThat(upload(account, "brand/imports", brands).code())
                    .as(account)
                    .isEqualTo("role.not-entitled");
        }
        FirmListFile scores =
                list("reporting unit", "period", "model", "score").row("120114", "2025", "any-model", "90");
        assertThat(upload("clerk", "unit/imports?kind=district-score", scores).code())
                .isEqualTo("role.not-entitled");
        assertThat(upload("first.wuqing", "unit/imports?kind=district-score", scores)
                        .code())
                .isEqualTo("scope.city-only");
        assertThat(upload("clerk", "nothing/imports", brands).code()).isEqualTo("register.unknown");
        assertThat(upload("clerk", "brand/imports?kind=nothing", brands).code()).isEqualTo("fact.unknown-kind");
        assertThat(upload("clerk", "brand/imports?move=nothing", brands).code()).isEqualTo("fact.unknown-move");
    }

    @Test
    void shows_lists_of_restricted_facts_to_nobody_else() {
        FirmListFile file = list("Credit code", "number", "kind", "description", "source", "Effective date")
                .row(FIRM, "2026-7", "fraud", "sold copies", "Market supervision", DAY);
        String id = taken("clerk", "enterprise/imports?kind=credit-incident", file)
                .get("id")
                .asString();
        assertThat(registry.get("leader", "/api/imports/" + id).status()).isEqualTo(404);
        assertThat(registry.get("auditor", "/api/imports/" + id).status()).isEqualTo(200);
        assertThat(registry.get("leader", "/api/imports").raw().body()).doesNotContain(id);
    }
}
