package org.cultivation.projections.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days as limits count them: Monday to Friday. Public holidays are not known, which errs on the strict side. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The {@code days}-th working day after {@code start}; {@code start} itself is not counted. */
    public static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
