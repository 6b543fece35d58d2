package org.cultivation.projections.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days as limits count them: Monday to Friday. Public holidays are not known, which errs on the strict side. */
public final class WorkingDays {

    private static final int A_WEEK = 5;

    private WorkingDays() {}

    /** The {@code days}-th working day after {@code start}; {@code start} itself is not counted. */
    public static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        day = day.plusWeeks(days / A_WEEK);
        for (int left = days % A_WEEK; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.isBefore(start) ? start : day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
