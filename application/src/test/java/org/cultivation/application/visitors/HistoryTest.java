package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.time.Beijing;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** History searched, and two moments compared, as pages, files and answers of the API. */
@ExtendWith(SharedRegistry.class)
class HistoryTest {

    private final House house;

    HistoryTest(House house) {
        this.house = house;
        house.story();
    }

    private String register(String name) {
        String code = Cases.freshCode();
        Answer answer = house.registry.post(
                "clerk",
                "/api/enterprises",
                Cases.registration(code, house.cases.day(3))
                        .replaceFirst(
                                "\"document\":\"[^\"]*\"", "\"document\":\"Doc \u301420 26\u3015 " + name + " no\""));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return code;
    }

    private static String incident() {
        return Kinds.find(Register.ENTERPRISE, "credit-incident")
                .map(kind -> kind.fields(kind.moves().getFirst()))
                .orElseThrow()
                .stream()
                .filter(Field::required)
                .map(field -> "\"" + field.name() + "\":\""
                        + (field.type() == FieldType.UNIT ? "120114" : field.example()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String today() {
        return LocalDate.now(Beijing.ZONE).toString();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode facts(String query) {
        Answer answer = house.registry.get("auditor", "/api/facts?" + query);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void history_is_searched_by_subject_person_and_basis_document() {
        String code = register("4711");
        JsonNode found = facts("subject=" + code).path("items");
        assertThat(list(found))
                .isNotEmpty()
                .allMatch(item -> item.path("code").asString().equals(code));
        assertThat(list(facts("subject=" + code + "&actor=clerk&type=enterprise.registered")
                        .path("items")))
                .hasSize(1);
        assertThat(list(facts("subject=" + code + "&actor=first").path("items")))
                .isEmpty();
        // Brackets and blanks are typed in many ways.
        assertThat(list(facts("basis=DOC%5B2026%5D4711NO").path("items")))
                .isNotEmpty()
                .allMatch(item -> item.path("code").asString().equals(code));
        Document page = house.visitor("auditor").get("/ledger?q=" + code).page();
        assertThat(page.select("main tbody tr")).hasSize(found.size());
    }

    @Test
    void pages_of_the_search_follow_one_another_without_gap_or_repetition() {
        long before = Long.MAX_VALUE;
        long count = 0;
        String cursor = "";
        do {
            JsonNode page = facts("size=7" + cursor);
            for (JsonNode item : list(page.path("items"))) {
                assertThat(item.path("position").asLong()).isLessThan(before);
                before = item.path("position").asLong();
                count++;
            }
            cursor = page.path("older").isNull() || page.path("older").isMissingNode()
                    ? ""
                    : "&before=" + page.path("older").asLong();
        } while (!cursor.isEmpty());
        assertThat(before).isZero();
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void what_cannot_be_asked_is_an_error() {
        for (String query : List.of(
                "nonsense=1",
                "type=no-such-type",
                "unit=xx",
                "from=yesterday",
                "from=2026-02-01&to=2026-01-01",
                "recordedFrom=x",
                "before=-3")) {
            assertThat(house.registry.get("auditor", "/api/facts?" + query).status())
                    .as(query)
                    .isEqualTo(400);
            assertThat(house.visitor("auditor").get("/ledger?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(house.visitor("auditor").get("/difference/nothing").status()).isEqualTo(404);
        assertThat(house.visitor("auditor")
                        .get("/difference/brands?on1=2030-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(house.registry
                        .get("auditor", "/api/difference/nothing?on1=2026-01-01")
                        .status())
                .isEqualTo(422);
        String today = today();
        assertThat(house.registry
                        .get("auditor", "/api/difference/brands?on1=" + today + "&knownOn=3")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_search_does_not_tell_that_a_restricted_fact_is_there() {
        String code = register("4712");
        String basis = "restricted%20basis%204712";
        Answer recorded = house.registry.post(
                "clerk",
                "/api/registers/enterprise/" + code + "/credit-incident/recorded",
                "{\"values\":" + incident() + ",\"effectiveOn\":\"" + house.cases.day(2)
                        + "\",\"basis\":{\"document\":\"restricted basis 4712\"}}");
        assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(200);
        for (String query : List.of(
                "subject=" + code + "&type=enterprise.credit-incident-recorded",
                "basis=" + basis,
                "type=enterprise.credit-incident-recorded")) {
            assertThat(list(house.registry
                            .get("leader", "/api/facts?" + query)
                            .body()
                            .path("items")))
                    .as(query)
                    .isEmpty();
            assertThat(list(facts(query).path("items"))).as(query).isNotEmpty();
        }
    }

    @Test
    void the_search_comes_as_a_workbook() throws IOException {
        String code = register("4713");
        HttpResponse<byte[]> file = house.visitor("auditor").download("/ledger/export.xlsx?q=" + code);
        assertThat(file.statusCode()).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<String> cells = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(cells).contains(code);
        }
    }

    @Test
    void a_comparison_tells_who_entered_and_by_which_facts() {
        long before = house.registry.head() - 1;
        String code = register("4714");
        long registered = house.registry.head() - 1;
        String today = today();
        String moments = "?on1=" + today + "&knownOn1=" + before;
        JsonNode told = house.registry
                .get("leader", "/api/difference/enterprises" + moments)
                .body();
        assertThat(list(told.path("entered")))
                .extracting(line -> line.path("key").asString())
                .containsExactly(code);
        assertThat(list(told.path("entered").path(0).path("facts")))
                .extracting(JsonNode::asLong)
                .contains(registered);
        assertThat(told.path("after").asInt()).isEqualTo(told.path("before").asInt() + 1);
        Seen page = house.visitor("leader").get("/difference/enterprises?on1=" + today + "&position1=" + before);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main tbody tr .mono").eachText()).contains(code);
        assertThat(page.page().select("main tbody tr a.pos").eachText()).contains("#" + registered);
        assertThat(house.visitor("leader")
                        .download("/difference/enterprises/export.xlsx?on1=" + today + "&position1=" + before)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_comparison_of_a_moment_with_itself_is_empty() {
        long position = house.registry.head() - 1;
        String today = today();
        for (String what : Set.of("entities", "brands", "value", "enterprises", "brand", "park", "task")) {
            JsonNode told = house.registry
                    .get(
                            "leader",
                            "/api/difference/" + what + "?on1=" + today + "&knownOn1=" + position + "&on=" + today
                                    + "&knownOn=" + position)
                    .body();
            for (String group : List.of("entered", "left", "changed", "rules")) {
                assertThat(told.path(group).size()).as(what + " " + group).isZero();
            }
        }
    }

    @Test
    void a_fact_that_changed_something_shows_before_and_after() {
        String code = register("4715");
        Answer renamed = house.registry.post(
                "clerk",
                "/api/enterprises/" + code + "/names",
                "{\"name\":\"Renamed 4715\",\"effectiveOn\":\"" + house.cases.day(2)
                        + "\",\"basis\":{\"document\":\"licence\"}}");
        assertThat(renamed.status()).as(renamed.raw().body()).isEqualTo(200);
        Document page = house.visitor("auditor")
                .get("/ledger/" + (house.registry.head() - 1))
                .page();
        assertThat(page.select("section[aria-labelledby=h-changed] td").eachText())
                .contains("Firm " + code, "Renamed 4715");
    }
}
