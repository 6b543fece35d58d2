package org.cultivation.application.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.domain.Text;

/**
 * Days as people type them, in forms and in spreadsheets: 2026-11-23, 2026/11/23, 2026.11.23, 20261123, and with the
 * signs for year, month and day. Digits and signs may be full-width, spaces may stand around signs. Anything that could
 * mean two days, or says more than a day, is refused: nothing is guessed and nothing is dropped.
 */
public final class Days {

    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(?:"
            + "(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})"
            + "|\\u5E74(?<namedMonth>\\d{1,2})\\u6708(?<namedDay>\\d{1,2})\\u65E5"
            + "|(?<plainMonth>\\d{2})(?<plainDay>\\d{2}))");
    private static final Pattern SPACED_SIGN = Pattern.compile("\\s*([-/.\\u5E74\\u6708\\u65E5])\\s*");

    private Days() {}

    /** The text is no day in any of these forms. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a day.
     *
     * @throws Unreadable when the text has another form
     * @throws DateTimeException when there is no such day
     */
    public static LocalDate parse(String text) throws Unreadable {
        Matcher form = FORM.matcher(
                SPACED_SIGN.matcher(Text.narrow(text)).replaceAll("$1").strip());
        if (!form.matches()) {
            throw new Unreadable();
        }
        return LocalDate.of(
                Integer.parseInt(form.group("year")),
                number(form, "month", "namedMonth", "plainMonth"),
                number(form, "day", "namedDay", "plainDay"));
    }

    /** The day, or empty when the text has another form or there is no such day. */
    public static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Unreadable | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, String... groups) {
        for (String group : groups) {
            String digits = form.group(group);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        throw new IllegalStateException("the form matched without " + groups[0]);
    }
}
