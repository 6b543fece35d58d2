package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.CLERK;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.brand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryAmendment.EntryFactCorrected;
import org.cultivation.domain.registers.EntryAmendment.EntryFactSuperseded;
import org.junit.jupiter.api.Test;

class EntryAmendmentTest {

    private static final EntryChange WITHDRAW = EntryChange.withdraw(1);

    /** Facts 0 registered on 1 March, 1 renamed on 1 June, 2 renamed on 1 July 2024. */
    private static EntryTrial renamed() {
        return brand().on("2024-06-01", "registration", "renamed", Map.of("name", "SECOND"))
                .on("2024-07-01", "registration", "renamed", Map.of("name", "THIRD"));
    }

    private static EntryFact reading(EntryFact fact, String day, String field, String value) {
        Attestation by = fact.attestation();
        Map<String, String> values = new HashMap<>(fact.values());
        values.put(field, value);
        Attestation moved = new Attestation(
                by.actor(), by.role(), by.unit(), LocalDate.parse(day), by.basis(), by.ruleVersion(), by.importBatch());
        return new EntryFact(fact.entry(), fact.kind(), fact.move(), values, moved);
    }

    @Test
    void corrects_day_and_values_once_another_official_agrees() {
        EntryTrial brand = renamed();
        EntryFact corrected = reading(brand.fact(1), "2024-05-01", "name", " 2ND ");
        brand.then(brand.propose(CLERK, EntryChange.correct(1, corrected)));
        assertThat(brand.fact(1).values()).containsEntry("name", "SECOND");
        brand.then(brand.approve(REVIEWER, 1));
        assertThat(brand.last()).isInstanceOfSatisfying(EntryFactCorrected.class, fact -> {
            assertThat(fact.proposedBy()).isEqualTo("wq-clerk");
            assertThat(fact.corrected().values()).isEqualTo(Map.of("name", "2ND"));
        });
        assertThat(brand.strand("registration", "").valuesOn(LocalDate.of(2024, 5, 1)))
                .containsEntry("name", "2ND");
    }

    @Test
    void withdraws_and_supersedes() {
        EntryTrial brand = renamed();
        brand.then(brand.propose(CLERK, WITHDRAW)).then(brand.approve(REVIEWER, 1));
        assertThat(brand.facts().standing()).containsOnlyKeys(0L, 2L);
        brand.refuses(brand.propose(CLERK, WITHDRAW), "amendment.not-standing[1]");
        EntryTrial other = renamed();
        other.then(other.propose(REVIEWER, EntryChange.supersede(1, 2))).then(other.approve(CITY_REVIEWER, 1));
        assertThat(other.last()).isInstanceOf(EntryFactSuperseded.class);
        assertThat(other.facts().standing()).containsOnlyKeys(0L, 2L);
        other.refuses(other.propose(CLERK, EntryChange.supersede(2, 1)), "amendment.no-successor[1]");
        other.refuses(other.propose(CLERK, EntryChange.supersede(0, 2)), "amendment.no-successor[2]");
    }

    @Test
    void declines_and_settles_once() {
        EntryTrial brand = renamed();
        brand.then(brand.propose(CLERK, WITHDRAW)).then(brand.decline(REVIEWER, 1));
        assertThat(brand.facts().standing()).containsKey(1L);
        brand.refuses(brand.approve(REVIEWER, 1), "amendment.no-such-proposal[1]");
        brand.refuses(brand.decline(REVIEWER, 2), "amendment.no-such-proposal[2]");
        brand.then(brand.propose(CLERK, WITHDRAW)).then(brand.approve(REVIEWER, 2));
    }

    @Test
    void needs_two_officials_of_the_unit() {
        EntryTrial brand = renamed();
        brand.then(brand.propose(REVIEWER, WITHDRAW));
        brand.refuses(brand.approve(REVIEWER, 1), "amendment.own-proposal[wq-reviewer]");
        brand.refuses(brand.approve(CLERK, 1), "role.not-entitled[CLERK]");
        brand.refuses(brand.decline(CLERK, 1), "role.not-entitled[CLERK]");
        Actor jinnan = new Actor("jn-clerk", Role.CLERK, new UnitCode("120112"));
        brand.refuses(brand.propose(jinnan, WITHDRAW), "scope.other-unit[120114, 120112]");
    }

    @Test
    void leaves_a_city_decision_to_the_city() {
        EntryTrial brand = brand().on("2024-04-01", "key-cultivation", "nominated", Map.of("case", "sold"))
                .as(REVIEWER, "2024-05-01", "key-cultivation", "reviewed", Map.of("opinion", "fine"))
                .as(CITY_REVIEWER, "2024-06-01", "key-cultivation", "entered", Map.of("batch", "1"));
        brand.then(brand.propose(CLERK, EntryChange.withdraw(3)));
        brand.refuses(brand.approve(REVIEWER, 1), "scope.city-only[120114]");
        brand.then(brand.approve(CITY_REVIEWER, 1));
    }

    @Test
    void refuses_a_reading_that_says_nothing_new_or_something_else() {
        EntryTrial brand = renamed();
        EntryFact fact = brand.fact(1);
        brand.refuses(brand.propose(CLERK, EntryChange.correct(1, fact)), "amendment.nothing-corrected");
        EntryFact other = new EntryFact(fact.entry(), fact.kind(), "transferred", fact.values(), fact.attestation());
        brand.refuses(brand.propose(CLERK, EntryChange.correct(1, other)), "amendment.identity-changed[registration]");
        brand.refuses(
                brand.propose(CLERK, EntryChange.correct(7, reading(fact, "2024-06-01", "name", "X"))),
                "amendment.not-standing[7]");
        brand.refuses(
                brand.propose(CLERK, EntryChange.correct(1, reading(fact, "2027-06-01", "name", "X"))),
                "act.effective-in-the-future");
        brand.refuses(
                brand.propose(CLERK, EntryChange.correct(1, reading(fact, "2024-06-01", "colour", "red"))),
                "field.unknown[colour]");
    }

    @Test
    void refuses_what_would_leave_the_rest_hanging() {
        EntryTrial brand = renamed();
        brand.refuses(brand.propose(CLERK, EntryChange.withdraw(0)), "fact.contradicts[1, fact.not-in-this-status]");
        brand.refuses(
                brand.propose(CLERK, EntryChange.correct(0, reading(brand.fact(0), "2024-06-02", "name", "FIRST"))),
                "fact.contradicts[1, fact.not-in-this-status]");
        brand.then(brand.propose(CLERK, WITHDRAW)).then(brand.propose(CLERK, WITHDRAW));
        brand.then(brand.approve(REVIEWER, 2));
        brand.refuses(brand.approve(REVIEWER, 1), "amendment.not-standing[1]");
    }
}
