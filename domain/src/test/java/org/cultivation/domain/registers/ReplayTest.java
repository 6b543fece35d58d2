package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CLERK;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.junit.jupiter.api.Test;

/** A changed fact and what the rules of kinds say to the facts after it. */
class ReplayTest {

    private static final String MARK = "US502020099551004";
    private static final Map<String, String> IN_US = Map.of("mark", MARK, "territory", "US");

    private static Map<String, String> registered(String filed) {
        return Map.of("mark", MARK, "territory", "US", "filed-on", filed, "classes", "12");
    }

    private static EntryTrial early() {
        return EntryTrial.of(Register.BRAND, "b-000012")
                .on("2020-03-01", "registration", "registered", EntryTrial.BRAND)
                .on("2021-02-01", "trademark", "registered", registered("2020-01-01"))
                .on("2026-02-03", "trademark", "declared", IN_US);
    }

    private static EntryChange correction(EntryTrial brand, long sequence, String day, Map<String, String> values) {
        EntryFact fact = brand.fact(sequence);
        Attestation signed = fact.attestation();
        return EntryChange.correct(
                sequence,
                new EntryFact(
                        fact.entry(),
                        fact.kind(),
                        fact.move(),
                        values,
                        new Attestation(
                                signed.actor(),
                                signed.role(),
                                signed.unit(),
                                LocalDate.parse(day),
                                Basis.of("Certificate"),
                                signed.ruleVersion(),
                                signed.importBatch())));
    }

    @Test
    void a_registration_is_not_moved_to_where_the_declaration_after_it_came_too_early() {
        EntryTrial brand = early();
        brand.refuses(
                brand.propose(CLERK, correction(brand, 1, "2021-06-01", registered("2020-01-01"))),
                "fact.impossible-after[BRAND, trademark, declared, , 2026-02-03, trademark.declaration-too-early]");
    }

    @Test
    void a_correction_that_leaves_the_later_facts_possible_is_taken() {
        EntryTrial brand = early();
        brand.then(brand.propose(CLERK, correction(brand, 1, "2021-02-02", registered("2020-01-02"))));
    }

    @Test
    void a_fact_recorded_late_does_not_make_a_later_one_impossible() {
        EntryTrial firm = EntryTrial.firm()
                .on("2022-01-10", "customs-credit-level", "set", Map.of("level", "advanced-certified"))
                .on(
                        "2024-01-10",
                        "customs-credit-level",
                        "lowered",
                        Map.of("level", "regular", "reason", "fined twice"));
        firm.refuses(
                "2023-01-10",
                "customs-credit-level",
                "set",
                Map.of("level", "dishonest"),
                "fact.impossible-after[ENTERPRISE, customs-credit-level, lowered, , 2024-01-10, customs.not-lower]");
        assertThat(firm.facts().standing()).hasSize(2);
    }

    @Test
    void what_cannot_be_done_whatever_is_typed_is_known_beforehand() {
        Strand european = EntryTrial.brand()
                .on(
                        "2024-03-02",
                        "trademark",
                        "registered",
                        Map.of(
                                "mark",
                                "EM500000018660437",
                                "territory",
                                "EM",
                                "filed-on",
                                "2023-03-01",
                                "classes",
                                "12"))
                .strand("trademark", "EM500000018660437/EM");
        assertThat(obstacle(european, "declared")).isEqualTo("trademark.declaration-is-us");
        assertThat(obstacle(european, "protection-renewed")).isEqualTo("fact.not-in-this-status");
        assertThat(obstacle(european, "renewed")).isEmpty();
        assertThat(obstacle(early().strand("trademark", MARK + "/US"), "declared"))
                .isEqualTo("trademark.declared-already");
    }

    private static String obstacle(Strand strand, String move) {
        return strand.obstacle(strand.kind().find(move).orElseThrow(), EntryTrial.TODAY)
                .map(refusal -> refusal.code())
                .orElse("");
    }
}
