package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard over all registers: each number leads to its rows, each row to its facts. */
@ExtendWith(SharedRegistry.class)
@TestInstance(Lifecycle.PER_CLASS)
class OverviewPagesTest {

    private final House house;
    private String firm = "";
    private YearMonth month = YearMonth.of(2000, 1);

    OverviewPagesTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void tell() {
        firm = house.cases.registered().code();
        LocalDate day = LocalDate.parse(house.cases.day(20));
        month = YearMonth.from(day).minusMonths(1);
        record(
                "clerk",
                "/enterprise/" + firm + "/trade-value/reported",
                trade("9710", "250000000"),
                house.cases.day(20));
        record(
                "clerk",
                "/enterprise/" + firm + "/trade-value/reported",
                trade("1239", "990000000"),
                house.cases.day(20));
        record(
                "clerk",
                "/task",
                "\"plan\":\"p\",\"number\":\"7\",\"title\":\"Late task\",\"responsible\":\"Bureau\",\"due-on\":\""
                        + house.cases.day(3) + "\"",
                house.cases.day(30));
    }

    private String trade(String mode, String yuan) {
        return "\"period\":\"" + month + "\",\"mode\":\"" + mode + "\",\"direction\":\"export\",\"amount\":\"" + yuan
                + "\",\"source\":\"customs\"";
    }

    private void record(String account, String path, String values, String on) {
        Answer answer = house.registry.post(
                account,
                "/api/registers" + path,
                "{\"values\":{" + values + "},\"effectiveOn\":\"" + on + "\",\"basis\":{\"document\":\"list\"}}");
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
    }

    private Document page(String path) {
        return house.visitor("leader").get(path).page();
    }

    @Test
    void a_month_of_trade_leads_to_its_reports_and_these_to_firm_and_fact() {
        Document dashboard = page("/dashboard");
        String link = dashboard
                .select("section[aria-labelledby=h-trade] td a[href*=mode=9710]")
                .eachAttr("href")
                .getLast();
        Document reports = page(link);
        assertThat(reports.select("tbody tr").text()).contains("250,000,000");
        assertThat(reports.select("a.name[href=/enterprises/" + firm + "]")).isNotEmpty();
        String fact = reports.select("td.facts-cell a").attr("href");
        assertThat(page(fact).select("h1").text()).contains("#");
    }

    @Test
    void every_measure_of_the_tiles_leads_to_a_list() {
        for (String measure : new String[] {"entities", "pool", "value", "parks", "brands"}) {
            Document page = page("/dashboard?tiles=" + measure);
            assertThat(page.select(".segment a[aria-current]").attr("href")).contains("tiles=" + measure);
            String tile = page.select("a.tile[href*=120114]").attr("href");
            assertThat(house.visitor("leader").get(tile).status()).as(tile).isEqualTo(200);
        }
    }

    @Test
    void the_value_tile_and_the_list_behind_it_leave_out_what_does_not_count() {
        Document list = page("/dashboard/trade?unit=120114&counted=true");
        assertThat(list.select("tbody tr").text()).contains("9710").doesNotContain("1239");
    }

    @Test
    void an_overdue_task_is_told_and_leads_to_its_facts() {
        Document dashboard = page("/dashboard");
        assertThat(dashboard.select("section[aria-labelledby=h-tasks]").text()).contains("Late task");
        Document tasks = page("/dashboard/tasks?overdue=true");
        String entry = tasks.select("a.name:contains(Late task)").attr("href");
        assertThat(page(entry).select("main").text()).contains("Late task");
    }

    @Test
    void parks_are_also_counted_without_the_demonstration_parks() {
        Document dashboard = page("/dashboard");
        String own = dashboard.select("a.why[href=/dashboard/parks]").text();
        assertThat(page("/dashboard/parks").select("tbody tr")).hasSize(Integer.parseInt(own));
        assertThat(dashboard
                        .select("section[aria-labelledby=h-parks] a.why")
                        .eachText()
                        .getFirst())
                .isNotEqualTo(own);
    }

    @Test
    void a_number_tells_its_rule_with_version_and_conditions() {
        for (String target : new String[] {"brands", "parks", "belts", "value", "share"}) {
            Document page = page("/explain/" + target);
            assertThat(page.select("code").text()).as(target).contains("it.");
            assertThat(page.text()).doesNotContain("??");
        }
        Document value = page("/explain/value?counted=false");
        assertThat(value.select("tbody").text()).contains("a mode that is not cross-border e-commerce");
        assertThat(value.select("a.name[href^=/dashboard/trade]")).isNotEmpty();
    }

    @Test
    void filters_that_make_no_sense_are_refused() {
        for (String path : new String[] {"month=2026-13", "mode=77", "direction=up", "unit=x", "page=0"}) {
            assertThat(house.visitor("leader").get("/dashboard/trade?" + path).status())
                    .as(path)
                    .isEqualTo(400);
        }
    }
}
