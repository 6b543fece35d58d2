package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final LocalDate ON = LocalDate.of(2024, 5, 1);

    private static FactKind.Proposal proposal(String move, String until, Map<String, String> before) {
        return new FactKind.Proposal(move, Map.of(FactKind.UNTIL, until), ON, before);
    }

    @Test
    void end_on_or_after_they_begin_and_later_than_what_they_renew() {
        assertThat(Terms.inOrder(proposal("granted", "2024-05-01", Map.of()))).containsEntry("until", "2024-05-01");
        assertThatThrownBy(() -> Terms.inOrder(proposal("granted", "2024-04-30", Map.of())))
                .hasMessage("term.ends-before-start[2024-04-30, 2024-05-01]");
        Map<String, String> before = Map.of(FactKind.UNTIL, "2025-05-01");
        assertThatThrownBy(() -> Terms.inOrder(proposal("renewed", "2025-05-01", before)))
                .hasMessage("term.not-longer[2025-05-01]");
        assertThat(Terms.inOrder(proposal("granted", "2025-05-01", before))).isNotEmpty();
        assertThat(Terms.inOrder(new FactKind.Proposal("granted", Map.of(), ON, Map.of())))
                .isEmpty();
    }

    @Test
    void of_years_end_the_day_before_unless_typed() {
        assertThat(Terms.years(Map.of(), ON, 3)).containsEntry("until", "2027-04-30");
        assertThat(Terms.years(Map.of("until", "2026-12-31"), ON, 3)).containsEntry("until", "2026-12-31");
    }

    @Test
    void end_a_strand_by_date_without_a_fact() {
        FactKind kind = Shapes.certificate(Register.ENTERPRISE, "paper", Field.line("number", 20, "N1"));
        Step granted = new Step(0, "granted", Map.of("number", "N1", "until", "2027-04-30"), ON, "wq-clerk");
        Step renewed = new Step(
                1, "renewed", Map.of("number", "N1", "until", "2030-04-30"), LocalDate.of(2027, 1, 1), "wq-clerk");
        Strand strand = new Strand(kind, "N1", List.of(renewed, granted));
        assertThat(strand.steps()).containsExactly(granted, renewed);
        assertThat(strand.holdsOn(ON.minusDays(1))).isFalse();
        assertThat(strand.holdsOn(LocalDate.of(2027, 4, 30))).isTrue();
        assertThat(strand.holdsOn(LocalDate.of(2030, 4, 30))).isTrue();
        assertThat(strand.holdsOn(LocalDate.of(2030, 5, 1))).isFalse();
        assertThat(strand.untilOn(ON)).contains(LocalDate.of(2027, 4, 30));
        assertThat(strand.broken()).isEmpty();
        assertThat(new Strand(kind, "N1", List.of(renewed)).broken()).isPresent();
    }
}
