package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.domain.registers.EntryTrial.BRAND;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.CLERK;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.brand;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> REASON = Map.of("reason", "no sales abroad");

    @Test
    void records_a_fact_in_canonical_form() {
        EntryTrial brand = EntryTrial.of(Register.BRAND, "b-000012")
                .on(
                        "2024-03-01",
                        "registration",
                        "registered",
                        Map.of(
                                "name",
                                " HAIHE RIDER ",
                                "chinese-name",
                                " ",
                                "owner",
                                "91120116ma00000000",
                                "type",
                                "own",
                                "unit",
                                "\uFF11\uFF12\uFF10\uFF11\uFF11\uFF14"));
        assertThat(brand.values()).isEqualTo(BRAND);
        assertThat(brand.fact(0).attestation().effectiveOn()).isEqualTo("2024-03-01");
    }

    @Test
    void refuses_what_it_does_not_know() {
        EntryTrial brand = brand();
        brand.refuses("2024-04-01", "patent-war", "begun", NONE, "fact.unknown-kind[BRAND, patent-war]");
        brand.refuses("2024-04-01", "registration", "sold", NONE, "fact.unknown-move[registration, sold]");
        brand.refuses("2024-04-01", "registration", "renamed", Map.of("colour", "red"), "field.unknown[colour]");
        brand.refuses("2024-04-01", "registration", "renamed", NONE, "text.missing[name]");
        for (String id : new String[] {"brand:B-1", "brand", "firm:b-000012", "enterprise:b-000012", "unit:wuqing"}) {
            assertThatThrownBy(() -> new EntryId(id)).hasMessage("entry.malformed[" + id + "]");
        }
        assertThat(new EntryId("unit:120116.TEDA").id()).isEqualTo("120116.TEDA");
    }

    @Test
    void opens_an_entry_once_and_before_all_else() {
        EntryTrial unopened = EntryTrial.of(Register.BRAND, "b-000012");
        unopened.refuses(
                "2024-04-01",
                "key-cultivation",
                "nominated",
                Map.of("case", "sold in 12 countries"),
                "entry.not-open[brand:b-000012, 2024-04-01]");
        EntryTrial brand = brand();
        brand.refuses(
                "2024-04-01",
                "registration",
                "registered",
                BRAND,
                "fact.not-in-this-status[BRAND, registration, registered, registered]");
        brand.refuses(
                "2024-02-01", "registration", "registered", BRAND, "fact.contradicts[0, fact.not-in-this-status]");
        brand.refuses(
                "2024-02-29",
                "key-cultivation",
                "nominated",
                Map.of("case", "sold"),
                "entry.not-open[brand:b-000012, 2024-02-29]");
    }

    @Test
    void closes_an_entry_at_the_end_of_its_last_day() {
        EntryTrial brand = brand().on("2025-05-01", "key-cultivation", "nominated", Map.of("case", "sold"))
                .on("2025-05-01", "registration", "retired", REASON);
        assertThat(brand.strand("registration", "").statusOn(LocalDate.of(2025, 4, 30)))
                .isEqualTo("registered");
        assertThat(brand.strand("registration", "").holdsOn(LocalDate.of(2025, 5, 1)))
                .isFalse();
        brand.refuses("2025-05-02", "registration", "renamed", Map.of("name", "X"), "fact.not-in-this-status");
        EntryTrial later = brand().on("2025-06-01", "key-cultivation", "nominated", Map.of("case", "sold"));
        later.refuses("2025-05-01", "registration", "retired", REASON, "fact.contradicts[1, entry.not-open]");
    }

    @Test
    void reads_late_facts_in_the_order_of_their_days() {
        EntryTrial brand = brand().on("2025-01-01", "registration", "renamed", Map.of("name", "THIRD"))
                .on("2024-06-01", "registration", "renamed", Map.of("name", "SECOND"));
        Strand strand = brand.strand("registration", "");
        assertThat(strand.valuesOn(LocalDate.of(2024, 5, 31))).containsEntry("name", "HAIHE RIDER");
        assertThat(strand.valuesOn(LocalDate.of(2024, 6, 1))).containsEntry("name", "SECOND");
        assertThat(strand.valuesOn(LocalDate.of(2025, 1, 1)))
                .containsEntry("name", "THIRD")
                .containsEntry("type", "own");
        assertThat(strand.statusOn(LocalDate.of(2024, 2, 29))).isEqualTo(Move.NOTHING);
        brand.refuses("2024-07-01", "registration", "retired", REASON, "fact.contradicts[1, fact.not-in-this-status]");
    }

    @Test
    void gives_each_move_to_its_role_and_unit() {
        EntryTrial brand = brand();
        Map<String, String> sold = Map.of("case", "sold");
        brand.refuses(
                brand.command(REVIEWER, "2024-04-01", "key-cultivation", "nominated", sold),
                "role.not-entitled[REVIEWER]");
        Actor jinnan = new Actor("jn-clerk", Role.CLERK, new UnitCode("120112"));
        brand.refuses(
                brand.command(jinnan, "2024-04-01", "key-cultivation", "nominated", sold),
                "scope.other-unit[120114, 120112]");
        EntryTrial reviewed = reviewed(brand);
        Actor other = new Actor("wq-reviewer-2", Role.REVIEWER, EntryTrial.WUQING);
        reviewed.refuses(
                reviewed.command(other, "2024-06-01", "key-cultivation", "entered", Map.of("batch", "2024-1")),
                "scope.city-only[120114]");
    }

    @Test
    void lets_nobody_act_twice_on_one_course_but_on_the_next() {
        EntryTrial reviewed = reviewed(brand());
        Actor same = new Actor(REVIEWER.account(), Role.REVIEWER, EntryTrial.CITY);
        Map<String, String> batch = Map.of("batch", "2024-1");
        reviewed.refuses(
                reviewed.command(same, "2024-06-01", "key-cultivation", "entered", batch),
                "fact.same-person[wq-reviewer]");
        EntryTrial again = reviewed.as(CITY_REVIEWER, "2024-06-01", "key-cultivation", "entered", batch)
                .as(CITY_REVIEWER, "2024-07-01", "key-cultivation", "removed", REASON)
                .on("2024-08-01", "key-cultivation", "nominated", Map.of("case", "sold again"));
        assertThat(again.strand("key-cultivation", "").valuesOn(LocalDate.of(2024, 8, 1)))
                .isEqualTo(Map.of("case", "sold again"));
        again.as(CITY_REVIEWER, "2024-09-01", "key-cultivation", "reviewed", Map.of("opinion", "fine"))
                .as(same, "2024-10-01", "key-cultivation", "entered", batch);
    }

    private static EntryTrial reviewed(EntryTrial brand) {
        return brand.as(CLERK, "2024-04-01", "key-cultivation", "nominated", Map.of("case", "sold"))
                .as(REVIEWER, "2024-05-01", "key-cultivation", "reviewed", Map.of("opinion", "fine"));
    }
}
