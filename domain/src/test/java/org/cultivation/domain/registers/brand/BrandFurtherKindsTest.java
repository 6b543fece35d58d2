package org.cultivation.domain.registers.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.brand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.registers.EntryTrial;
import org.junit.jupiter.api.Test;

class BrandFurtherKindsTest {

    private static final Map<String, String> POLICY = Map.of("policy", "trademark-aid-2025", "year", "2025");

    private static Map<String, String> and(Map<String, String> values, String field, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(field, value);
        return more;
    }

    @Test
    void support_is_decided_by_another_official_than_the_one_who_applied() {
        EntryTrial brand = brand().on("2025-03-03", "support", "applied", POLICY);
        brand.refuses("2025-05-06", "support", "granted", POLICY, "role.not-entitled[CLERK]");
        brand.as(REVIEWER, "2025-05-06", "support", "granted", and(POLICY, "amount", "50,000"));
        assertThat(brand.values()).containsEntry("amount", "50000");
        brand.refuses(
                "2025-06-02",
                "support",
                "applied",
                POLICY,
                "fact.not-in-this-status[BRAND, support, applied, granted]");
        brand.as(REVIEWER, "2026-01-05", "support", "withdrawn", and(POLICY, "reason", "mark assigned"));
    }

    @Test
    void a_share_acquired_is_a_part_of_a_hundred() {
        Map<String, String> bought = Map.of("seller", "NORDIC WHEELS AB", "country", "SE", "share", "100.5");
        brand().refuses("2025-03-03", "acquisition", "recorded", bought, "field.over-a-hundred[share, 100.5]");
        brand().on("2025-03-03", "acquisition", "recorded", and(bought, "share", "51"));
    }

    @Test
    void a_dispute_is_assisted_while_it_is_open() {
        Map<String, String> number = Map.of("number", "2026-03");
        EntryTrial brand = brand();
        brand.refuses(
                "2026-03-02",
                "dispute",
                "assisted",
                and(number, "help", "counsel named"),
                "fact.not-in-this-status[BRAND, dispute, assisted, ]");
        brand.on(
                        "2026-03-02",
                        "dispute",
                        "opened",
                        Map.of(
                                "number",
                                "2026-03",
                                "country",
                                "US",
                                "subject",
                                "trademark",
                                "claim",
                                "listing removed"))
                .on("2026-03-09", "dispute", "assisted", and(number, "help", "counsel named"))
                .on("2026-06-01", "dispute", "closed", and(number, "outcome", "settled"));
        assertThat(brand.strand("dispute", "2026-03").holdsOn(LocalDate.of(2026, 6, 1)))
                .isFalse();
    }
}
