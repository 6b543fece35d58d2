package org.cultivation.application.bulletins;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cultivation.domain.Refusal;

/**
 * A month or a quarter that a bulletin tells about.
 *
 * @param text {@code 2026-10} or {@code 2026-Q3}
 */
public record Period(String text, LocalDate first, LocalDate last) {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final String QUARTER = "[0-9]{4}-Q[1-4]";

    /** @throws Refusal {@code bulletin.no-period} */
    static Period of(String text) {
        if (text.matches(MONTH)) {
            return of(text, YearMonth.parse(text), 1);
        }
        Refusal.when(!text.matches(QUARTER), "bulletin.no-period", text);
        int quarter = text.charAt(text.length() - 1) - '0';
        return of(text, YearMonth.of(Integer.parseInt(text.substring(0, 4)), 3 * quarter - 2), 3);
    }

    private static Period of(String text, YearMonth first, int months) {
        return new Period(text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The last month that is over on {@code day}. */
    static Period before(LocalDate day) {
        return of(YearMonth.from(day).minusMonths(1).toString());
    }

    public boolean isQuarter() {
        return text.contains("Q");
    }

    public int year() {
        return first.getYear();
    }

    /** Number of the month in the year, or of the quarter. */
    public int number() {
        return isQuarter() ? text.charAt(text.length() - 1) - '0' : first.getMonthValue();
    }
}
