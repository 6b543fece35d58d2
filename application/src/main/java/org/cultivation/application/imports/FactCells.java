package org.cultivation.application.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.spreadsheets.SheetCell;
import org.cultivation.infra.spreadsheets.SheetCell.Kind;
import org.jspecify.annotations.Nullable;

/** Reads one cell as the value of a field, in the field's canonical form. Knows no other cell and no register. */
record FactCells(FactWords words, UnitWords units, NamedEntries entries) {

    private static final Pattern BETWEEN = Pattern.compile("[,;/|\\n\\u3001\\uFF0C\\uFF1B]+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})\\s*(?:[-/.]|\\u5E74)?\\s*(\\d{1,2})(?:\\s*\\u6708)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*\\u5E74");
    /** Digits that the spreadsheet program itself keeps; what follows them is noise of its arithmetic. */
    private static final MathContext KEPT = new MathContext(15);

    /** A value, or the code of what is wrong with it. */
    record Reading(@Nullable String value, @Nullable String problem, List<?> arguments) {

        static Reading of(String value) {
            return new Reading(value, null, List.of());
        }

        static Reading wrong(String problem, Object... arguments) {
            return new Reading(null, problem, Arrays.asList(arguments));
        }
    }

    Reading read(Field field, SheetCell cell) {
        try {
            return switch (field.type()) {
                case CODE, CODES -> isNumber(cell) ? Reading.wrong("code-is-number") : canonical(field, cell.exact());
                case ENTRY -> isNumber(cell) ? Reading.wrong("code-is-number") : entries(field, List.of(cell.exact()));
                case ENTRIES ->
                    isNumber(cell)
                            ? Reading.wrong("code-is-number")
                            : entries(field, parts(cell.exact()).toList());
                case OPTION, FLAG, COUNTRY ->
                    canonical(field, words.meant(field, cell.exact()).orElse(cell.exact()));
                case OPTIONS -> options(field, cell.exact());
                case UNIT -> units(field, List.of(cell.exact()));
                case UNITS -> units(field, parts(cell.exact()).toList());
                case DAY -> day(field, cell);
                case PERIOD -> canonical(field, period(cell));
                case AMOUNT, COUNT -> canonical(field, number(field, cell));
                case LINE -> canonical(field, cell.exact().replaceAll("\\s*[\\r\\n]+\\s*", " "));
                case PROSE -> canonical(field, cell.exact());
            };
        } catch (Refusal refusal) {
            return Reading.wrong(refusal.code(), refusal.arguments().toArray());
        }
    }

    private static Reading canonical(Field field, String typed) {
        return Reading.of(field.canonical(typed));
    }

    private static Stream<String> parts(String written) {
        return Arrays.stream(BETWEEN.split(written, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** One option whose word may hold a sign that else stands between several, or several. */
    private Reading options(Field field, String written) {
        return words.meant(field, written)
                .map(one -> canonical(field, one))
                .orElseGet(() -> canonical(
                        field,
                        String.join(
                                ",",
                                parts(written)
                                        .map(part -> words.meant(field, part)
                                                .orElseThrow(() -> new Refusal("field.no-option", field.name(), part)))
                                        .toList())));
    }

    private static boolean isNumber(SheetCell cell) {
        return cell.kind() == Kind.NUMBER || cell.kind() == Kind.DATE;
    }

    /** Entries by number or name. A name that is nobody's is taken for a number that is malformed or unknown. */
    private Reading entries(Field field, List<String> written) {
        Register register = Objects.requireNonNull(field.register());
        return canonical(
                field,
                String.join(
                        ",",
                        written.stream()
                                .map(one -> entries.meant(register, one))
                                .toList()));
    }

    private Reading units(Field field, List<String> written) {
        List<String> codes = new ArrayList<>();
        for (String word : written) {
            UnitWords.Meaning meaning = units.ofAny(word);
            if (meaning.problem() != null) {
                return Reading.wrong(meaning.problem(), meaning.arguments().toArray());
            }
            codes.add(String.valueOf(meaning.unit()));
        }
        return canonical(field, String.join(",", codes));
    }

    private static Reading day(Field field, SheetCell cell) {
        try {
            LocalDate day = cell.day() != null ? cell.day() : Days.parse(cell.exact());
            return canonical(field, day.toString());
        } catch (DateTimeException e) {
            return Reading.wrong("day-impossible");
        } catch (Days.Unreadable e) {
            return Reading.wrong(cell.kind() == Kind.NUMBER ? "day-is-number" : "day-unreadable");
        }
    }

    /** Spreadsheet programs make a day of a month that somebody types. */
    private static String period(SheetCell cell) {
        LocalDate day = cell.day();
        if (day != null) {
            return day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
        }
        String text = Text.narrow(cell.exact());
        Matcher year = YEAR.matcher(text);
        Matcher month = MONTH.matcher(text);
        return year.matches()
                ? year.group(1)
                : month.matches() && text.length() > 4
                        ? month.group(1) + "-" + "0".repeat(2 - month.group(2).length()) + month.group(2)
                        : text;
    }

    /** Thousands may be set apart, but only in the right places: a comma elsewhere may be meant as a decimal point. */
    private static String number(Field field, SheetCell cell) {
        if (cell.kind() == Kind.NUMBER) {
            return new BigDecimal(cell.exact()).round(KEPT).stripTrailingZeros().toPlainString();
        }
        String text = Text.narrow(cell.exact()).replaceAll("\\s", "");
        Refusal.when(
                text.indexOf(',') >= 0 && !THOUSANDS.matcher(text).matches(),
                "field.no-amount",
                field.name(),
                cell.exact());
        return text;
    }
}
