package org.cultivation.domain.registers.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class TrademarkTest {

    private static final String EUTM = "EM500000018660437";
    private static final String US = "US502018079551004";
    private static final String MADRID = "WO500000001644150";

    private static Map<String, String> mark(String number, String territory, String... more) {
        Map<String, String> values = new HashMap<>(Map.of("mark", number, "territory", territory));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private static Map<String, String> registered(String number, String territory, String filed) {
        return mark(number, territory, "classes", "12", "filed-on", filed);
    }

    private static EntryTrial brand() {
        return EntryTrial.brand();
    }

    private static boolean holds(EntryTrial brand, String key, String day) {
        return brand.strand("trademark", key).holdsOn(LocalDate.parse(day));
    }

    @Test
    void of_the_union_runs_ten_years_from_filing() {
        EntryTrial brand = brand().on(
                        "2024-04-01", "trademark", "filed", mark(EUTM, "EM", "classes", "12", "sign", "H"))
                .on("2024-09-01", "trademark", "registered", registered(EUTM, "EM", "2024-04-01"));
        assertThat(brand.values()).containsEntry("until", "2034-04-01");
        assertThat(brand.strand("trademark", EUTM + "/EM").valuesOn(LocalDate.of(2024, 9, 1)))
                .containsEntry("sign", "H");
        assertThat(holds(brand, EUTM + "/EM", "2024-08-31")).isFalse();
        assertThat(holds(brand, EUTM + "/EM", "2034-04-01")).isTrue();
        assertThat(holds(brand, EUTM + "/EM", "2034-04-02")).isFalse();
        brand.on("2026-01-05", "trademark", "renewed", mark(EUTM, "EM"));
        assertThat(brand.values()).containsEntry("until", "2044-04-01");
        brand.refuses("2026-01-06", "trademark", "renewed", mark(EUTM, "EM", "until", "2040-01-01"), "term.not-longer");
    }

    @Test
    void of_another_office_runs_ten_years_from_registration() {
        String mark = "JP502023000012345";
        EntryTrial brand = brand().on("2024-09-01", "trademark", "registered", registered(mark, "JP", "2024-04-01"));
        assertThat(brand.values()).containsEntry("until", "2034-09-01");
        brand.refuses(
                "2024-09-02",
                "trademark",
                "registered",
                registered("JP502023000012346", "JP", "2024-09-03"),
                "trademark.filed-after-registration[2024-09-03, 2024-09-02]");
    }

    @Test
    void of_the_united_states_falls_unless_use_is_declared() {
        EntryTrial brand = EntryTrial.of(Register.BRAND, "b-000013")
                .on("2018-01-01", "registration", "registered", EntryTrial.BRAND)
                .on("2019-02-01", "trademark", "registered", registered(US, "US", "2018-03-01"));
        assertThat(brand.values()).containsEntry("until", "2025-08-01");
        assertThat(holds(brand, US + "/US", "2025-08-02")).isFalse();
        brand.refuses(
                "2024-01-31", "trademark", "declared", mark(US, "US"), "trademark.declaration-too-early[2024-02-01]");
        brand.on("2024-02-01", "trademark", "declared", mark(US, "US"));
        assertThat(brand.values()).containsEntry("until", "2029-02-01");
        brand.refuses("2026-02-01", "trademark", "declared", mark(US, "US"), "trademark.declared-already[US]");
    }

    @Test
    void of_the_united_states_does_not_run_ten_years_on_paper_alone() {
        Map<String, String> paper = registered(US, "US", "2024-04-01");
        paper.put("until", "2034-09-01");
        EntryTrial brand = brand().on("2024-09-01", "trademark", "registered", paper);
        assertThat(brand.values()).containsEntry("until", "2031-03-01");
        EntryTrial other = brand().on("2024-09-01", "trademark", "registered", registered(EUTM, "EM", "2024-04-01"));
        other.refuses("2026-09-01", "trademark", "declared", mark(EUTM, "EM"), "trademark.declaration-is-us[EM]");
    }

    @Test
    void of_madrid_is_a_right_only_where_it_is_protected() {
        EntryTrial brand = brand().on(
                        "2024-09-01",
                        "trademark",
                        "designated",
                        mark(MADRID, "DE", "classes", "12", "registered-on", "2024-08-01"));
        assertThat(brand.values()).containsEntry("until", "2034-08-01");
        assertThat(holds(brand, MADRID + "/DE", "2024-09-01")).isFalse();
        brand.on("2025-01-01", "trademark", "provisionally-refused", mark(MADRID, "DE", "reason", "earlier mark"));
        assertThat(holds(brand, MADRID + "/DE", "2025-01-01")).isFalse();
        brand.on("2025-06-01", "trademark", "protected", mark(MADRID, "DE"));
        assertThat(holds(brand, MADRID + "/DE", "2025-06-01")).isTrue();
        assertThat(holds(brand, MADRID + "/FR", "2025-06-01")).isFalse();
        assertThat(holds(brand, MADRID + "/DE", "2034-08-02")).isFalse();
        brand.on("2026-06-01", "trademark", "protection-renewed", mark(MADRID, "DE"));
        assertThat(brand.values()).containsEntry("until", "2044-08-01");
        brand.on("2026-07-01", "trademark", "protection-assigned", mark(MADRID, "DE", "assignee", "HAIHE CO"));
        assertThat(holds(brand, MADRID + "/DE", "2044-08-01")).isTrue();
    }

    @Test
    void keeps_offices_and_territories_apart() {
        EntryTrial brand = brand();
        brand.refuses(
                "2024-09-01",
                "trademark",
                "registered",
                registered(MADRID, "DE", "2024-04-01"),
                "trademark.madrid-is-designated[DE]");
        brand.refuses(
                "2024-09-01",
                "trademark",
                "designated",
                mark(EUTM, "EM", "classes", "12", "registered-on", "2024-08-01"),
                "trademark.protected-is-madrid[EM]");
        brand.refuses(
                "2024-09-01",
                "trademark",
                "designated",
                mark(MADRID, "DE", "classes", "12", "registered-on", "2024-09-02"),
                "trademark.designated-before-registration");
        brand.refuses(
                "2024-09-01", "trademark", "filed", mark(EUTM, "DE", "classes", "12"), "trademark.territory[EM, DE]");
        brand.refuses(
                "2024-09-01", "trademark", "filed", mark(MADRID, "WO", "classes", "12"), "trademark.territory[WO, WO]");
        brand.refuses(
                "2024-09-01", "trademark", "filed", mark(EUTM, "EM", "classes", "46"), "field.malformed[classes, 46]");
    }
}
