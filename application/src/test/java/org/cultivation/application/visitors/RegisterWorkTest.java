package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What waits in the registers, for whom: the tabs of the work list count what stands below and what the API says. */
@ExtendWith(SharedRegistry.class)
@TestInstance(Lifecycle.PER_CLASS)
class RegisterWorkTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TABS = List.of("courses", "amendments", "expiring", "tasks");

    private final House house;
    private String brand = "";

    RegisterWorkTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void tell() {
        house.story();
        String firm = house.cases.registered().code();
        brand = post("clerk", "brand", Map.of("name", "WAITS", "owner", firm, "type", "own", "unit", "120114"), 90)
                .path("id")
                .asString();
        post("clerk", "brand/" + brand + "/key-cultivation/nominated", Map.of("case", "sold in 12 countries"), 80);
        post(
                "clerk",
                "enterprise/" + firm + "/insurance-cover/began",
                Map.of(
                        "risk",
                        "export-credit",
                        "insurer",
                        "Haihe",
                        "until",
                        java.time.LocalDate.parse(house.cases.day(0))
                                .plusDays(20)
                                .toString()),
                30);
        post(
                "clerk",
                "task",
                Map.of(
                        "plan",
                        "p",
                        "number",
                        "9",
                        "title",
                        "Late work",
                        "responsible",
                        "Bureau",
                        "due-on",
                        house.cases.day(2)),
                30);
    }

    private JsonNode post(String account, String path, Map<String, String> values, int ago) {
        var answer = house.registry.post(
                account,
                "/api/registers/" + path,
                JSON.writeValueAsString(Map.of(
                        "values", values, "effectiveOn", house.cases.day(ago), "basis", Map.of("document", "form"))));
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
        return answer.body();
    }

    private Document page(String account, String tab) {
        return house.visitor(account).get("/worklist?status=" + tab).page();
    }

    @Test
    void every_tab_counts_what_stands_below_it_and_what_the_api_answers() {
        for (People.Person person : People.ALL) {
            JsonNode answer = house.registry
                    .get(person.account(), "/api/worklist/registers")
                    .body();
            for (String tab : TABS) {
                Document page = page(person.account(), tab);
                int counted = Integer.parseInt(
                        page.select(".tabs a[aria-current] small").text());
                int rows = page.select("section.panel tbody tr").size();
                int api =
                        answer.path(tab.equals("tasks") ? "overdueTasks" : tab).size();
                assertThat(Math.min(counted, 50)).as(person + " " + tab).isEqualTo(rows);
                if (!tab.equals("amendments")) {
                    assertThat(api).as(person + " " + tab).isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void a_nominated_brand_waits_for_reviewers_of_its_place_and_links_to_the_move() {
        for (String account : List.of("first", "first.wuqing")) {
            assertThat(page(account, "courses").select("a[href*=" + brand + "/record/key-cultivation/reviewed]"))
                    .as(account)
                    .hasSize(1);
        }
        for (String account : List.of("clerk", "clerk.wuqing", "reviewer.dongli")) {
            assertThat(page(account, "courses").select("a[href*=" + brand + "]"))
                    .as(account)
                    .isEmpty();
        }
        assertThat(page("leader", "courses").select("a.name[href*=" + brand + "]"))
                .as("readers see that it waits")
                .hasSize(1);
    }

    @Test
    void an_overdue_task_and_a_term_about_to_end_are_listed() {
        assertThat(page("clerk", "tasks").select("tbody").text()).contains("Late work", "2 days late");
        assertThat(page("clerk.wuqing", "expiring").select("tbody").text()).contains("20 days");
        assertThat(page("clerk.dongli", "expiring").select("tbody").text()).doesNotContain("20 days");
    }

    @Test
    void the_list_of_tasks_tells_due_day_units_and_what_is_overdue_and_sorts_by_progress() {
        Document list = house.visitor("leader")
                .get("/registers/task?sort=progress&dir=desc")
                .page();
        assertThat(list.select("th[aria-sort=descending]").text()).isNotBlank();
        assertThat(list.select("tr:contains(Late work)").text()).contains("Bureau", "verdue");
    }
}
