package org.cultivation.application.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.domain.Text;

/** Days as people type them: 2026-11-23, 2026/11/23, 2026.11.23, with the signs for year, month and day, 20261123. */
final class Days {

    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})[-/.\\u5E74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65E5?([ T]\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Days() {}

    /** The text is no day in any of these forms. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a day.
     *
     * @throws Unreadable when the text has another form
     * @throws DateTimeException when there is no such day
     */
    static LocalDate parse(String text) throws Unreadable {
        String plain = Text.narrow(text).replaceAll("\\s*([-/.\\u5E74\\u6708\\u65E5])\\s*", "$1");
        for (Pattern form : new Pattern[] {PARTED, RUN_TOGETHER}) {
            Matcher matcher = form.matcher(plain);
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        }
        throw new Unreadable();
    }
}
