package org.cultivation.application.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.time.Beijing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How numbers, dates and words look on pages, in one language: counts with separators, identifiers and years without,
 * dates as 2026年11月23日 in text and 2026-11-23 in tables, minus as U+2212, progress rounded down.
 */
public final class Formats {

    /** Beijing time: the zone of every recorded time that is shown. */
    public static final ZoneId ZONE = Beijing.ZONE;

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;

    public Formats(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The text of a key, which must exist. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key, or {@code otherwise} when there is none. */
    public String textOr(String key, String otherwise) {
        // Not as the default of getMessage, which would take what people typed for a pattern.
        String text = messages.getMessage(key, null, null, locale);
        return text == null ? otherwise : text;
    }

    /** 4,286. */
    public String count(long number) {
        return decimal("#,##0").format(number);
    }

    /** With at most {@code digits} digits after the point, none of them trailing zeros. */
    public String number(BigDecimal number, int digits) {
        return decimal("#,##0" + (digits > 0 ? "." + "#".repeat(digits) : "")).format(number);
    }

    /** With exactly {@code digits} digits after the point. */
    public String fixed(BigDecimal number, int digits) {
        return decimal("#,##0" + (digits > 0 ? "." + "0".repeat(digits) : "")).format(number);
    }

    /** +385, −9, 0. */
    public String signed(long number) {
        return number > 0 ? "+" + count(number) : count(number);
    }

    /** Size of a file: 43 KB, 1.2 MB. */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? count(Math.max(1, Math.round(bytes / 1_000.0))) + " KB"
                : fixed(BigDecimal.valueOf(bytes).movePointLeft(6), 1) + " MB";
    }

    private static DecimalFormat decimal(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** Date in running text. */
    public String day(LocalDate day) {
        return english()
                ? day.format(ENGLISH_DAY)
                : text("format.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Date without its year. */
    public String dayOfYear(LocalDate day) {
        return english()
                ? day.format(ENGLISH_SHORT)
                : text("format.day-of-year", day.getMonthValue(), day.getDayOfMonth());
    }

    /** Year as a heading. */
    public String year(LocalDate day) {
        return text("format.year", String.valueOf(day.getYear()));
    }

    /** Year and month for an axis: 2026.11. */
    public String month(LocalDate day) {
        return day.getYear() + "." + day.getMonthValue();
    }

    /** Date in a table. */
    public String date(LocalDate day) {
        return day.toString();
    }

    /** Recorded time to the second. */
    public String stamp(Instant instant) {
        return STAMP.format(instant.atZone(ZONE));
    }

    /** Recorded time of a day, 19:41. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZONE));
    }

    /** Day and minute in running text. */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + " " + CLOCK.format(moment);
    }

    /** Value of an input of type datetime-local. */
    public String minute(LocalDateTime moment) {
        return MINUTE.format(moment);
    }

    /** The day on which an instant falls in Beijing. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Days from one date to another. */
    public long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** First and last eight characters of a hash. */
    public String hash(String hash) {
        return hash.length() <= 20 ? hash : hash.substring(0, 8) + "\u2026" + hash.substring(hash.length() - 8);
    }

    /** Money given in units of 10,000 yuan: below 1万 in 万元, above in 亿元 with three or four digits. */
    public String money(long wan) {
        if (wan < 10_000) {
            return text("format.wan", count(wan));
        }
        BigDecimal yi = BigDecimal.valueOf(wan, 4);
        int digits = yi.compareTo(BigDecimal.TEN) < 0 ? 2 : 1;
        return text("format.yi", number(yi, digits));
    }

    /** Joins with the list sign of the language. */
    public String list(List<String> parts) {
        return String.join(text("format.list"), parts);
    }
}
