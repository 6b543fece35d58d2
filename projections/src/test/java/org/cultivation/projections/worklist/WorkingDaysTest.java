package org.cultivation.projections.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void weekends_are_passed_over() {
        assertThat(WorkingDays.after(MONDAY, 4)).isEqualTo(MONDAY.plusDays(4));
        assertThat(WorkingDays.after(MONDAY, 5)).isEqualTo(MONDAY.plusDays(7));
        assertThat(WorkingDays.after(MONDAY.plusDays(4), 1)).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void no_days_after_is_the_day_itself() {
        assertThat(WorkingDays.after(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(WorkingDays.after(MONDAY.plusDays(6), 0)).isEqualTo(MONDAY.plusDays(6));
    }

    @Test
    void counting_day_by_day_comes_to_the_same() {
        for (int start = 0; start < 14; start++) {
            for (int days = 1; days < 30; days++) {
                LocalDate day = MONDAY.plusDays(start);
                for (int left = days; left > 0; ) {
                    day = day.plusDays(1);
                    left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
                }
                assertThat(WorkingDays.after(MONDAY.plusDays(start), days)).isEqualTo(day);
            }
        }
    }
}
