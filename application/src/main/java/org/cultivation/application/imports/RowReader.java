package org.cultivation.application.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cultivation.application.imports.Problem.Severity;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.spreadsheets.SheetCell;
import org.cultivation.infra.spreadsheets.SheetCell.Kind;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads one row, cell by cell, and notes what is wrong with each. Knows the rules of values, not the register. */
final class RowReader {

    private static final Set<String> MODES = Set.of("9610", "9710", "9810", "1210", "1239");
    private static final String SEPARATORS = "[,;/|\\n\\u3001\\uFF0C\\uFF1B]+";

    private final HeaderMap header;
    private final ImportTexts texts;
    private final ImportOptions options;
    private final UnitWords units;
    private final LocalDate today;
    private final SheetRow row;
    private final List<Problem> problems;

    RowReader(
            HeaderMap header,
            ImportTexts texts,
            ImportOptions options,
            UnitWords units,
            LocalDate today,
            SheetRow row,
            List<Problem> problems) {
        this.header = header;
        this.texts = texts;
        this.options = options;
        this.units = units;
        this.today = today;
        this.row = row;
        this.problems = problems;
    }

    Draft read() {
        LocalDate effectiveOn = day(Column.EFFECTIVE);
        LocalDate effective = effectiveOn == null ? options.effectiveOn() : effectiveOn;
        LocalDate lastActiveOn = day(Column.LAST_ACTIVE);
        List<String> modes = modes();
        if (lastActiveOn != null && lastActiveOn.isAfter(effective)) {
            error(Column.LAST_ACTIVE, "active-after-effective", effective.toString());
        }
        if (lastActiveOn == null && !modes.isEmpty() && !has(Column.LAST_ACTIVE)) {
            warn(Column.LAST_ACTIVE, "modes-without-day");
        }
        String basis = text(Column.BASIS, 1, 200);
        return new Draft(
                row.number(),
                code(),
                text(Column.NAME, 2, 200),
                formerNames(),
                unit(),
                kinds(),
                text(Column.ADDRESS, 1, 300),
                text(Column.MAIN_PRODUCTS, 1, 500),
                lastActiveOn,
                modes,
                effective,
                basis == null ? options.basis() : basis);
    }

    private @Nullable UnifiedSocialCreditCode code() {
        SheetCell cell = header.cell(row, Column.CODE);
        if (cell.kind() == Kind.NUMBER || cell.kind() == Kind.DATE) {
            error(Column.CODE, "code-is-number");
            return null;
        }
        String value = value(Column.CODE);
        if (value == null) {
            return null;
        }
        try {
            UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(value.replaceAll("\\s", ""));
            switch (code.flaw()) {
                case NONE -> {}
                case PAIR -> error(Column.CODE, "code-pair", code.value().substring(0, 2));
                case ORGANISATION_CHECK ->
                    error(Column.CODE, "code-organisation-check", String.valueOf(code.organisationCheck()));
                case CHECK -> error(Column.CODE, "code-check", String.valueOf(code.expectedCheck()));
            }
            return code;
        } catch (Refusal refusal) {
            refused(Column.CODE, refusal);
            return null;
        }
    }

    private @Nullable UnitCode unit() {
        String value = value(Column.UNIT);
        if (value == null) {
            return null;
        }
        UnitWords.Meaning meaning = units.of(value);
        if (meaning.problem() != null) {
            error(Column.UNIT, meaning.problem(), meaning.arguments().toArray(String[]::new));
        }
        return meaning.unit();
    }

    private List<EnterpriseKind> kinds() {
        List<EnterpriseKind> kinds = new ArrayList<>();
        for (String word : parts(Column.KINDS)) {
            texts.kind(word).ifPresentOrElse(kinds::add, () -> error(Column.KINDS, "kind-unknown", word));
        }
        return kinds.stream().distinct().sorted().toList();
    }

    private List<String> modes() {
        List<String> modes = new ArrayList<>();
        for (String word : parts(Column.MODES)) {
            // People write the number with its name behind it.
            String mode = word.replaceAll("[^0-9].*$", "");
            if (MODES.contains(mode)) {
                modes.add(mode);
            } else {
                error(Column.MODES, "mode-unknown", word);
            }
        }
        if (modes.contains("1239")) {
            warn(Column.MODES, "mode-1239");
        }
        return modes.stream().distinct().sorted().toList();
    }

    private List<String> formerNames() {
        List<String> names = new ArrayList<>();
        String value = value(Column.FORMER_NAMES);
        if (value == null) {
            return names;
        }
        for (String name : value.split("[;\\n\\u3001\\uFF1B]+")) {
            try {
                if (!name.isBlank()) {
                    names.add(Text.line("formerNames", name, 2, 200));
                }
            } catch (Refusal refusal) {
                refused(Column.FORMER_NAMES, refusal);
            }
        }
        return names;
    }

    private @Nullable LocalDate day(Column column) {
        SheetCell cell = header.cell(row, column);
        String value = value(column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = cell.day() != null ? cell.day() : Days.parse(cell.exact());
            Act.requirePlausible(day, today);
            return day;
        } catch (DateTimeException e) {
            error(column, "day-impossible");
        } catch (Days.Unreadable e) {
            error(column, cell.kind() == Kind.NUMBER ? "day-is-number" : "day-unreadable");
        } catch (Refusal refusal) {
            error(column, refusal.code().endsWith("future") ? "day-future" : "day-too-early", today.toString());
        }
        return null;
    }

    private @Nullable String text(Column column, int minimum, int maximum) {
        String value = value(column);
        if (value == null) {
            return null;
        }
        try {
            return Text.line(column.name(), value.replaceAll("\\s*[\\r\\n]+\\s*", ""), minimum, maximum);
        } catch (Refusal refusal) {
            refused(column, refusal);
            return null;
        }
    }

    private List<String> parts(Column column) {
        String value = value(column);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(SEPARATORS))
                        .map(Text::narrow)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private boolean has(Column column) {
        return !header.cell(row, column).isBlank();
    }

    /** The cell's plain text; null when it is blank or has none to read, which is noted where it matters. */
    private @Nullable String value(Column column) {
        SheetCell cell = header.cell(row, column);
        return switch (cell.kind()) {
            case BLANK -> {
                if (column.required()) {
                    error(column, "missing");
                }
                yield null;
            }
            case ERROR -> {
                error(column, "cell-error", cell.shown());
                yield null;
            }
            case NOT_CALCULATED -> {
                error(column, "not-calculated");
                yield null;
            }
            default -> cell.exact();
        };
    }

    private void refused(Column column, Refusal refusal) {
        error(
                column,
                refusal.code().replace('.', '-'),
                refusal.arguments().stream().map(String::valueOf).toArray(String[]::new));
    }

    private void error(Column column, String code, String... arguments) {
        note(Severity.ERROR, column, code, arguments);
    }

    private void warn(Column column, String code, String... arguments) {
        note(Severity.WARNING, column, code, arguments);
    }

    private void note(Severity severity, Column column, String code, String... arguments) {
        problems.add(
                new Problem(severity, column.name(), header.cell(row, column).shown(), code, List.of(arguments)));
    }
}
