package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a page says in numbers is what the API answers. */
@ExtendWith(SharedRegistry.class)
class NumbersTest {

    private final House house;

    NumbersTest(House house) {
        this.house = house;
        house.cases.proposed();
    }

    private JsonNode api(String path) {
        return house.registry.get("leader", path).body();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "").replaceAll("[^0-9.]", ""));
    }

    private Document page(String account, String path) {
        return house.visitor(account).get(path).page();
    }

    private void tab(Document page, String query, long expected) {
        String text = page.select("nav.tabs a[href$=" + query + "] small").text();
        assertThat(text).as(query).isNotEmpty();
        assertThat(number(text).longValue()).as(query).isEqualTo(expected);
    }

    @Test
    void the_dashboard_shows_the_targets_and_the_funnel() {
        for (String account : new String[] {"leader", "clerk.dongli"}) {
            Document page = page(account, "/dashboard");
            JsonNode targets = api("/api/targets");
            assertThat(targets.size()).isEqualTo(6);
            for (JsonNode target : targets) {
                String id = target.path("goal").path("id").asString();
                String shown = page.select("section[aria-labelledby=t-" + id + "] .big a")
                        .text();
                assertThat(number(shown))
                        .as(id)
                        .isEqualByComparingTo(number(target.path("actual").asString()));
            }
            JsonNode counts = api("/api/worklist/counts");
            for (String status : new String[] {"NOMINATED", "FIRST_REVIEW_PASSED", "SECOND_REVIEW_PASSED"}) {
                String waiting = page.select("table.funnel a[href$=status=" + status + "]")
                        .text();
                assertThat(number(waiting).longValue())
                        .as(status)
                        .isEqualTo(counts.path(status).asLong());
            }
        }
    }

    @Test
    void the_list_of_firms_shows_how_many_there_are() {
        Document page = page("auditor", "/enterprises");
        tab(
                page,
                "counted=true",
                api("/api/enterprises?counted=true&size=1").path("total").asLong());
        for (String status : new String[] {"IN_POOL", "NOMINATED", "SUSPENDED"}) {
            tab(
                    page,
                    "status=" + status,
                    api("/api/enterprises?size=1&status=" + status)
                            .path("total")
                            .asLong());
        }
        assertThat(number(page.select("nav.tabs a small").eachText().getFirst()).longValue())
                .isEqualTo(api("/api/enterprises?size=1").path("total").asLong());
    }

    @Test
    void the_work_list_shows_what_waits_within_the_scope() {
        for (String[] reader : new String[][] {{"first", ""}, {"first.wuqing", "?unit=120114"}}) {
            Document page = page(reader[0], "/worklist");
            JsonNode counts = api("/api/worklist/counts" + reader[1]);
            for (String status : new String[] {"NOMINATED", "RETURNED", "ON_NOTICE", "NOTICE_CLOSED"}) {
                tab(page, "status=" + status, counts.path(status).asLong());
            }
            tab(page, "status=amendments", api("/api/amendments" + reader[1]).size());
        }
    }

    @Test
    void the_explanation_of_a_number_lists_its_members() {
        Document page = page("leader", "/explain/entities");
        long counted = api("/api/targets/entities/members?size=1").path("total").asLong();
        assertThat(number(page.select("nav.tabs a small").eachText().getFirst()).longValue())
                .isEqualTo(counted);
        tab(
                page,
                "counted=false",
                api("/api/targets/entities/members?counted=false&size=1")
                        .path("total")
                        .asLong());
    }

    @Test
    void the_firm_shows_each_of_its_facts_and_the_auditor_each_override() {
        String code = house.cases.proposed().code();
        Document page = page("auditor", "/enterprises/" + code);
        assertThat(page.select("ol.timeline > li:not(.year)").size())
                .isEqualTo(api("/api/enterprises/" + code + "/timeline").size());
        assertThat(page("auditor", "/overrides").select("tbody tr").size())
                .isEqualTo(house.registry
                        .get("auditor", "/api/overrides")
                        .body()
                        .path("total")
                        .asInt());
    }
}
