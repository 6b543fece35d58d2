package org.cultivation.application.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.domain.Text;

/** Dates as people type them: 2026-11-23, 2026/11/23, 2026.11.23, 20261123 and 2026年11月23日. */
public final class Days {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.\u5e74]?(\\d{1,2})[-/.\u6708]?(\\d{1,2})\u65e5?");

    private Days() {}

    /** The day, or empty when there is no such day or the text is no date. */
    public static Optional<LocalDate> parse(String text) {
        Matcher matcher = FORM.matcher(Text.narrow(text).replace(" ", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
