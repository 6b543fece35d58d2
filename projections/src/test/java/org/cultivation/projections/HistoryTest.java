package org.cultivation.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Test
    void nothing_holds_before_the_first_day() {
        assertThat(History.<String>none().with("a", MAY, 1).on(MAY.minusDays(1)))
                .isEmpty();
        assertThat(History.<String>none().on(MAY)).isEmpty();
    }

    @Test
    void a_value_holds_until_the_day_before_the_next() {
        History<String> history = History.<String>none().with("a", MAY, 1).with("b", JUNE, 2);
        assertThat(history.on(JUNE.minusDays(1))).contains("a");
        assertThat(history.on(JUNE)).contains("b");
        assertThat(history.entries().getFirst().until()).isEqualTo(JUNE.minusDays(1));
    }

    @Test
    void a_late_fact_changes_its_own_days_and_no_later_ones() {
        History<String> history =
                History.<String>none().with("a", MAY, 1).with("c", AUGUST, 2).with("b", JUNE, 3);
        assertThat(history.on(JUNE)).contains("b");
        assertThat(history.on(AUGUST)).contains("c");
    }

    @Test
    void of_two_facts_of_one_day_the_later_recorded_holds() {
        History<String> history = History.<String>none()
                .with("second", MAY, 7)
                .with("first", MAY, 3)
                .with("third", MAY, 9);
        assertThat(history.on(MAY)).contains("third");
        assertThat(history.entries()).extracting(Dated::value).containsExactly("first", "second", "third");
        assertThat(history.entries().getFirst().holdsOn(MAY)).isFalse();
    }

    @Test
    void what_is_taken_out_was_never_there() {
        History<String> without = History.<String>none()
                .with("a", MAY, 1)
                .with("b", JUNE, 2)
                .with("c", AUGUST, 3)
                .without(2);
        assertThat(without).isEqualTo(History.<String>none().with("a", MAY, 1).with("c", AUGUST, 3));
        assertThat(without.without(3)).isEqualTo(History.<String>none().with("a", MAY, 1));
        assertThat(without.without(1)).isEqualTo(History.<String>none().with("c", AUGUST, 3));
        assertThat(without.without(99)).isSameAs(without);
    }
}
