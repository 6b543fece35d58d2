package org.cultivation.domain.registers.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.firm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.FactKind;
import org.junit.jupiter.api.Test;

class CertificatesAndLevelsTest {

    private static final String HIGH_TECH = "high-tech-certificate";
    private static final String SERVICE = "advanced-technology-service-certificate";
    private static final String SRDI = "srdi-tier";
    private static final String CUSTOMS = "customs-credit-level";
    private static final String NUMBER = "GR202212000934";

    private static boolean holds(EntryTrial firm, String kind, String key, String day) {
        return firm.strand(kind, key).holdsOn(LocalDate.parse(day));
    }

    private static Map<String, String> tier(String tier) {
        return Map.of("tier", tier, "batch", "1");
    }

    @Test
    void high_tech_holds_three_years_and_keeps_number_and_term_through_a_renaming() {
        EntryTrial firm = firm().on("2022-12-19", HIGH_TECH, "granted", Map.of("number", NUMBER, "holder", "OLD CO"));
        assertThat(firm.values()).containsEntry("until", "2025-12-18");
        firm.on("2024-03-01", HIGH_TECH, "reissued", Map.of("number", NUMBER, "holder", "NEW CO"));
        assertThat(holds(firm, HIGH_TECH, NUMBER, "2025-12-18")).isTrue();
        assertThat(holds(firm, HIGH_TECH, NUMBER, "2025-12-19")).isFalse();
        assertThat(firm.strand(HIGH_TECH, NUMBER).valuesOn(LocalDate.of(2024, 3, 1)))
                .containsEntry("holder", "NEW CO")
                .containsEntry("until", "2025-12-18");
    }

    @Test
    void high_tech_is_lost_from_the_year_of_the_change() {
        EntryTrial firm = firm().on("2022-12-19", HIGH_TECH, "granted", Map.of("number", NUMBER, "holder", "OLD CO"));
        Map<String, String> lost = Map.of("number", NUMBER, "from-year", "2024", "reason", "no research any more");
        firm.refuses("2025-01-01", HIGH_TECH, "cancelled", lost, "certificate.lost-in-another-year[2024, 2025-01-01]");
        firm.on("2024-01-01", HIGH_TECH, "cancelled", lost);
        assertThat(holds(firm, HIGH_TECH, NUMBER, "2023-12-31")).isTrue();
        assertThat(holds(firm, HIGH_TECH, NUMBER, "2024-01-01")).isFalse();
        firm().refuses(
                        "2022-12-19",
                        HIGH_TECH,
                        "granted",
                        Map.of("number", "GR2022", "holder", "OLD CO"),
                        "field.malformed[number, GR2022]");
    }

    @Test
    void high_tech_numbers_of_another_year_or_region_are_doubted() {
        assertThat(doubts(HighTechCertificate.KIND, "granted", Map.of("number", "GR202112000934")))
                .containsExactly("certificate.number-of-another-year");
        assertThat(doubts(HighTechCertificate.KIND, "granted", Map.of("number", "GR202231000934")))
                .containsExactly("certificate.number-of-another-region");
        assertThat(doubts(HighTechCertificate.KIND, "granted", Map.of("number", NUMBER)))
                .isEmpty();
    }

    private static List<String> doubts(FactKind kind, String move, Map<String, String> values) {
        return kind.doubts().apply(new FactKind.Proposal(move, values, LocalDate.of(2022, 12, 19), Map.of())).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void service_certificates_store_both_days() {
        Map<String, String> printed = Map.of("number", "20201200010042", "from", "2020-09-01", "until", "2023-12-31");
        EntryTrial firm = firm().on("2020-11-01", SERVICE, "granted", printed);
        assertThat(firm.values()).isEqualTo(printed);
        firm().refuses(
                        "2020-11-01",
                        SERVICE,
                        "granted",
                        Map.of("number", "20201200010042", "from", "2024-01-01", "until", "2023-12-31"),
                        "term.ends-before-start[2023-12-31, 2024-01-01]");
    }

    @Test
    void tiers_follow_the_rules_of_their_day() {
        EntryTrial firm = firm().on("2023-05-01", SRDI, "granted", tier("innovative"));
        assertThat(firm.values()).containsEntry("rules", "2022").containsEntry("until", "2026-04-30");
        firm.on("2025-12-01", SRDI, "re-evaluated", Map.of());
        assertThat(firm.values()).containsEntry("until", "2029-04-30");
        firm.on("2026-05-01", SRDI, "upgraded", tier("srdi"));
        assertThat(firm.values()).containsEntry("rules", "2026").doesNotContainKey("until");
        firm.refuses("2026-06-01", SRDI, "upgraded", tier("tech-innovative"), "srdi.not-higher[tech-innovative, srdi]");
        firm().refuses("2026-03-31", SRDI, "granted", tier("tech-innovative"), "srdi.no-such-tier");
        firm().refuses("2026-04-01", SRDI, "granted", tier("innovative"), "srdi.no-such-tier[innovative, 2026]");
        firm().refuses(
                        "2026-04-01",
                        SRDI,
                        "granted",
                        Map.of("tier", "srdi", "batch", "1", "rules", "2022"),
                        "srdi.rules-not-in-force[2022, 2026-04-01]");
    }

    @Test
    void a_false_application_bars_for_three_years() {
        EntryTrial firm = firm().on("2023-05-01", SRDI, "granted", tier("srdi"))
                .on("2023-09-01", SRDI, "cancelled", Map.of("reason", "made up", "false-application", "true"));
        assertThat(firm.values()).containsEntry("barred-until", "2026-09-01");
        firm.refuses("2026-08-31", SRDI, "granted", tier("srdi"), "srdi.barred[2026-09-01]");
        firm.on("2026-09-01", SRDI, "granted", tier("srdi"));
        EntryTrial lapsed = firm().on("2020-05-01", SRDI, "granted", tier("srdi"))
                .on("2023-05-01", SRDI, "lapsed", Map.of())
                .on("2023-06-01", SRDI, "granted", tier("srdi"));
        assertThat(holds(lapsed, SRDI, "", "2026-05-31")).isTrue();
        assertThat(holds(lapsed, SRDI, "", "2026-06-01")).isFalse();
    }

    @Test
    void customs_levels_follow_the_order_of_their_day() {
        EntryTrial firm = firm().on("2022-03-01", CUSTOMS, "set", Map.of("level", "regular"));
        assertThat(firm.values()).containsEntry("order", "251");
        firm.refuses(
                "2026-03-31", CUSTOMS, "set", Map.of("level", "certified"), "customs.no-such-level[certified, 251]");
        firm.on("2026-04-01", CUSTOMS, "set", Map.of("level", "certified"));
        assertThat(firm.values()).containsEntry("order", "282");
        firm.refuses(
                "2026-05-01",
                CUSTOMS,
                "lowered",
                Map.of("level", "advanced-certified", "reason", "late filings"),
                "customs.not-lower[advanced-certified]");
        firm.on("2026-05-01", CUSTOMS, "lowered", Map.of("level", "seriously-dishonest", "reason", "smuggling"));
        firm.refuses(
                "2026-06-01",
                CUSTOMS,
                "set",
                Map.of("level", "regular", "order", "251"),
                "customs.order-not-in-force[251, 2026-06-01]");
        firm.refuses("2021-10-31", CUSTOMS, "set", Map.of("level", "regular"), "customs.before-order");
        assertThat(CustomsCreditLevel.isAeo("advanced-certified")).isTrue();
        assertThat(CustomsCreditLevel.isAeo("certified")).isTrue();
        assertThat(CustomsCreditLevel.isAeo("regular")).isFalse();
    }

    @Test
    void one_figure_stands_for_a_month_mode_and_direction() {
        Map<String, String> october = Map.of(
                "period", "2026-10", "mode", "9710", "direction", "export", "amount", "12.5", "source", "Customs");
        EntryTrial firm = firm().on("2026-11-01", "trade-value", "reported", october);
        firm.refuses("2026-11-01", "trade-value", "reported", october, "fact.not-in-this-status");
        firm.on("2026-11-01", "trade-value", "revised", with(with(october, "amount", "13"), "reason", "late filings"));
        assertThat(firm.strand("trade-value", "2026-10/9710/export").valuesOn(LocalDate.of(2026, 11, 1)))
                .containsEntry("amount", "13");
        firm.refuses(
                "2026-11-01", "trade-value", "reported", with(october, "period", "2026"), "trade.not-a-month[2026]");
        firm.refuses(
                "2026-11-01",
                "trade-value",
                "reported",
                with(october, "period", "2026-12"),
                "trade.month-to-come[2026-12, 2026-11-01]");
        firm.refuses(
                "2026-11-01",
                "trade-value",
                "reported",
                with(october, "direction", "import"),
                "trade.export-only[9710]");
        assertThat(doubts(TradeValue.KIND, "reported", with(october, "mode", "1239")))
                .containsExactly("trade.mode-not-of-tianjin");
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
