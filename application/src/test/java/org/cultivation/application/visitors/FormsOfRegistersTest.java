package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What forms of the registers tell before anything is recorded: doubts, moves that are possible, names of entries. */
@ExtendWith(SharedRegistry.class)
@TestInstance(Lifecycle.PER_CLASS)
class FormsOfRegistersTest {

    private final House house;
    private String firm = "";
    private String brand = "";

    FormsOfRegistersTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void tell() {
        firm = house.cases.registered().code();
        brand = house.registry
                .post(
                        "clerk",
                        "/api/registers/brand",
                        body(Map.of("name", "FORMS", "owner", firm, "type", "own", "unit", "120114"), 400))
                .body()
                .path("id")
                .asString();
        record("trademark/registered", mark("EM500000018660437", "EM", "2023-03-01"), 390);
    }

    private static Map<String, String> mark(String number, String territory, String filed) {
        return Map.of("mark", number, "territory", territory, "filed-on", filed, "classes", "12");
    }

    private String body(Map<String, String> values, int ago) {
        return new tools.jackson.databind.json.JsonMapper()
                .writeValueAsString(Map.of(
                        "values", values, "effectiveOn", house.cases.day(ago), "basis", Map.of("document", "form")));
    }

    private void record(String move, Map<String, String> values, int ago) {
        var answer = house.registry.post("clerk", "/api/registers/brand/" + brand + "/" + move, body(values, ago));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private Map<String, String> trade(String mode) {
        return new HashMap<>(Map.of(
                "f-period", house.cases.day(40).substring(0, 7),
                "f-mode", mode,
                "f-direction", "export",
                "f-amount", "12000",
                "f-source", "customs",
                "effectiveOn", house.cases.day(1),
                "basisDocument", "list"));
    }

    @Test
    void a_doubtful_value_is_recorded_only_after_it_was_checked_and_stays_doubted_on_the_page() {
        String form = "/registers/enterprise/" + firm + "/record/trade-value/reported";
        Visitor clerk = house.visitor("clerk");
        long head = house.registry.head();
        Seen asked = clerk.post(form, trade("1239"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.page().select(".doubt").text()).contains("1239");
        assertThat(asked.page().select("[name=f-amount]").val()).isEqualTo("12000");
        assertThat(house.registry.head()).isEqualTo(head);

        Map<String, String> checked = trade("1239");
        checked.put("doubtsSeen", asked.page().select("[name=doubtsSeen]").val());
        assertThat(clerk.post(form, checked).status()).isEqualTo(302);
        assertThat(house.registry.head()).isEqualTo(head + 1);
        assertThat(house.visitor("leader")
                        .get("/enterprises/" + firm)
                        .page()
                        .select(".timeline .doubt")
                        .text())
                .contains("1239");
        String answer = house.registry
                .get("leader", "/api/registers/enterprise/" + firm)
                .raw()
                .body();
        assertThat(answer).contains("trade.mode-not-of-tianjin");
    }

    @Test
    void a_value_without_doubt_is_recorded_at_once() {
        String form = "/registers/enterprise/" + firm + "/record/trade-value/reported";
        assertThat(house.visitor("clerk").post(form, trade("9710")).status()).isEqualTo(302);
    }

    @Test
    void the_api_records_a_doubtful_value_and_says_what_is_odd() {
        var answer = house.registry.post(
                "clerk",
                "/api/registers/enterprise/" + firm + "/high-tech-certificate/granted",
                body(Map.of("number", "GR202031000934", "holder", "Firm"), 20));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.body().path("doubts").size()).isEqualTo(2);
        assertThat(answer.body().path("doubts").path(1).path("code").asString())
                .isEqualTo("certificate.number-of-another-region");
    }

    @Test
    void a_mark_offers_the_moves_that_its_office_knows() {
        List<String> offered = house.visitor("clerk")
                .get("/registers/brand/" + brand)
                .page()
                .select("article.strand a[href*=/record/trademark/]")
                .eachAttr("href");
        assertThat(offered).anyMatch(href -> href.contains("/renewed")).noneMatch(href -> href.contains("/declared"));
        Seen form = house.visitor("clerk")
                .get("/registers/brand/" + brand + "/record/trademark/declared?key=EM500000018660437/EM");
        assertThat(form.page().select(".notice.warn").text()).contains("would be refused today");
    }

    @Test
    void nothing_but_its_own_course_is_offered_of_an_entry_that_has_ended() {
        String retired = house.registry
                .post(
                        "clerk",
                        "/api/registers/brand",
                        body(Map.of("name", "GONE", "owner", firm, "type", "own", "unit", "120114"), 30))
                .body()
                .path("id")
                .asString();
        house.registry.post(
                "clerk",
                "/api/registers/brand/" + retired + "/registration/retired",
                body(Map.of("reason", "no longer sold"), 3));
        assertThat(house.visitor("clerk")
                        .get("/registers/brand/" + retired)
                        .page()
                        .select("a[href*=/record/]")
                        .eachAttr("href"))
                .isEmpty();
    }

    @Test
    void a_form_is_closed_to_those_who_may_not_hand_it_in_and_says_why() {
        Seen closed = house.visitor("leader").get("/registers/brand/" + brand + "/record/trademark/filed");
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.page().select("main").text()).contains("this is not for the role");
        assertThat(house.visitor("leader")
                        .get("/registers/brand/" + brand)
                        .page()
                        .select("a[href*=/record/], a[href*=/amend/]"))
                .isEmpty();
    }

    @Test
    void entries_are_named_and_linked_in_lists_and_on_pages() {
        for (String path : List.of("/registers/brand?q=FORMS", "/registers/brand/" + brand)) {
            assertThat(house.visitor("leader")
                            .get(path)
                            .page()
                            .select("a[href=/enterprises/" + firm + "]")
                            .text())
                    .as(path)
                    .contains("Firm " + firm);
        }
    }

    @Test
    void bulletins_are_issued_by_their_own_page_only() {
        String hash = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";
        var answer = house.registry.post(
                "first",
                "/api/registers/unit/120000/bulletin/issued",
                body(
                        Map.of(
                                "period",
                                "2024-06",
                                "day",
                                "2024-06-30",
                                "position",
                                "1",
                                "checksum",
                                hash,
                                "form",
                                "1",
                                "docx-hash",
                                hash,
                                "pdf-hash",
                                hash),
                        1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("fact.own-page");
        assertThat(house.visitor("first")
                        .get("/registers/unit/120000")
                        .page()
                        .select("a[href*=/record/bulletin/issued]"))
                .isEmpty();
    }
}
