package org.cultivation.infra.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cultivation.infra.spreadsheets.SheetCell.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Turns a stored cell into what a person sees. */
final class CellReading {

    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final boolean dates1904;

    CellReading(boolean dates1904) {
        this.dates1904 = dates1904;
    }

    SheetCell read(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.BLANK;
        }
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        if (value == null) {
            boolean uncalculated = cell.getType() == CellType.FORMULA && raw == null && cell.getFormula() != null;
            return uncalculated ? SheetCell.of(Kind.NOT_CALCULATED, "=" + cell.getFormula()) : SheetCell.BLANK;
        }
        if (cell.getType() == CellType.ERROR) {
            return SheetCell.of(Kind.ERROR, raw == null ? "" : raw);
        }
        return switch (value) {
            case BigDecimal number -> number(number, cell.getDataFormatId(), cell.getDataFormatString());
            case Boolean truth -> SheetCell.of(Kind.TRUTH, truth ? "TRUE" : "FALSE");
            default -> {
                String text = unescaped(value.toString());
                yield cell.getFormula() != null && ERRORS.contains(text)
                        ? SheetCell.of(Kind.ERROR, text)
                        : SheetCell.text(text);
            }
        };
    }

    private SheetCell number(BigDecimal number, @Nullable Integer formatId, @Nullable String format) {
        String exact = plain(number);
        LocalDate day = isDate(formatId, format) ? day(number) : null;
        return day != null
                ? new SheetCell(Kind.DATE, day.toString(), exact, day)
                : new SheetCell(Kind.NUMBER, asShown(number), exact, null);
    }

    /** As the general format shows it: up to 11 digits, then the exponent form that clerks know and fear. */
    private static String asShown(BigDecimal number) {
        String plain = plain(number);
        if (plain.replaceAll("[-.]", "").length() <= 11) {
            return plain;
        }
        BigDecimal rounded = number.round(new MathContext(6));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = plain(rounded.movePointLeft(exponent));
        return exponent >= -4 && exponent < 11
                ? plain(number.round(new MathContext(11)))
                : mantissa + "E" + (exponent < 0 ? "-" : "+") + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        // An exponent in the hundreds would write out as many zeros.
        return Math.abs((long) number.precision() - number.scale()) > 40
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null) {
            String bare = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
            return bare.indexOf('y') >= 0
                    || bare.indexOf('d') >= 0
                    || bare.indexOf('\u5E74') >= 0
                    || bare.indexOf('\u65E5') >= 0;
        }
        // Built-in formats, with those that Chinese versions add.
        return id != null
                && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58);
    }

    private @Nullable LocalDate day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return null;
        }
        int days = number.intValue();
        if (dates1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        // Day 60 is 29 February 1900, which did not exist; days before it count from one day later.
        return days < 1 || days == 60
                ? null
                : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    /** Control characters are stored as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
