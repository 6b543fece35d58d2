package org.cultivation.application.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.application.imports.Problem.Severity;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Field;
import org.cultivation.infra.spreadsheets.SheetCell;
import org.cultivation.infra.spreadsheets.SheetCell.Kind;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list of facts, cell by cell, and notes what is wrong with each. */
record FactRowReader(
        FactList.Meant list,
        FactColumns columns,
        FactCells cells,
        HeaderMap header,
        ImportOptions options,
        LocalDate today,
        SheetRow row,
        List<Problem> problems) {

    FactDraft read() {
        EntryId entry = entry();
        Map<String, String> values = new TreeMap<>();
        for (Field field : list.kind().fields(list.move())) {
            SheetCell cell = cell(field.name());
            if (cell != null) {
                FactCells.Reading reading = cells.read(field, cell);
                if (reading.value() != null) {
                    values.put(field.name(), reading.value());
                } else {
                    note(Severity.ERROR, field.name(), String.valueOf(reading.problem()), reading.arguments());
                }
            }
        }
        LocalDate effectiveOn = effectiveOn();
        SheetCell basis = cell(FactColumns.BASIS);
        return new FactDraft(
                entry,
                values,
                effectiveOn == null ? options.effectiveOn() : effectiveOn,
                basis == null ? options.basis() : basis.exact().strip());
    }

    private @Nullable EntryId entry() {
        SheetCell cell = cell(FactColumns.ENTRY);
        if (cell == null) {
            return null;
        }
        try {
            return switch (list.register()) {
                case UNIT -> {
                    UnitWords.Meaning meaning = cells.units().ofAny(cell.exact());
                    if (meaning.problem() != null) {
                        note(Severity.ERROR, FactColumns.ENTRY, meaning.problem(), meaning.arguments());
                        yield null;
                    }
                    yield EntryId.of(list.register(), String.valueOf(meaning.unit()));
                }
                case ENTERPRISE -> {
                    if (isNumber(cell)) {
                        yield null;
                    }
                    String code = cells.entries().meant(list.register(), cell.exact());
                    yield EntryId.of(list.register(), Text.narrow(code).replaceAll("\\s", ""));
                }
                default -> {
                    if (isNumber(cell)) {
                        yield null;
                    }
                    String number = cells.entries().meant(list.register(), cell.exact());
                    yield EntryId.of(list.register(), Text.narrow(number).toLowerCase(Locale.ROOT));
                }
            };
        } catch (Refusal refusal) {
            boolean unknown = refusal.code().equals("entry.malformed");
            note(
                    Severity.ERROR,
                    FactColumns.ENTRY,
                    unknown ? "entry-not-found" : refusal.code(),
                    unknown ? List.of(cell.shown()) : refusal.arguments());
            return null;
        }
    }

    private boolean isNumber(SheetCell cell) {
        boolean number = cell.kind() == Kind.NUMBER || cell.kind() == Kind.DATE;
        if (number) {
            note(Severity.ERROR, FactColumns.ENTRY, "code-is-number", List.of());
        }
        return number;
    }

    private @Nullable LocalDate effectiveOn() {
        SheetCell cell = cell(FactColumns.EFFECTIVE);
        if (cell == null) {
            return null;
        }
        try {
            LocalDate day = cell.day() != null ? cell.day() : Days.parse(cell.exact());
            Act.requirePlausible(day, today);
            return day;
        } catch (DateTimeException e) {
            note(Severity.ERROR, FactColumns.EFFECTIVE, "day-impossible", List.of());
        } catch (Days.Unreadable e) {
            String code = cell.kind() == Kind.NUMBER ? "day-is-number" : "day-unreadable";
            note(Severity.ERROR, FactColumns.EFFECTIVE, code, List.of());
        } catch (Refusal refusal) {
            String code = refusal.code().endsWith("future") ? "day-future" : "day-too-early";
            note(Severity.ERROR, FactColumns.EFFECTIVE, code, List.of(today));
        }
        return null;
    }

    /** The cell, when it holds something to read; a blank one that must not be is noted. */
    private @Nullable SheetCell cell(String column) {
        SheetCell cell = header.cell(row, column);
        return switch (cell.kind()) {
            case BLANK -> {
                if (columns.isRequired(column)) {
                    note(Severity.ERROR, column, "missing", List.of());
                }
                yield null;
            }
            case ERROR -> {
                note(Severity.ERROR, column, "cell-error", List.of(cell.shown()));
                yield null;
            }
            case NOT_CALCULATED -> {
                note(Severity.ERROR, column, "not-calculated", List.of());
                yield null;
            }
            default -> cell;
        };
    }

    void note(Severity severity, String column, String code, List<?> arguments) {
        problems.add(new Problem(
                severity,
                column,
                header.cell(row, column).shown(),
                code,
                arguments.stream().map(String::valueOf).toList()));
    }

    boolean anyError() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
