package org.cultivation.application.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.spreadsheets.SheetLimits;
import org.cultivation.infra.spreadsheets.SheetReader;
import org.cultivation.infra.spreadsheets.SheetTable;

/** Reads a file, and says what a check of its rows found. */
final class ListCheck {

    private final ImportTexts texts;
    private final SheetReader reader = new SheetReader(SheetLimits.FIRM_LIST);

    ListCheck(ImportTexts texts) {
        this.texts = texts;
    }

    /** A file as read, and which of its columns is which. */
    record Read(SheetTable table, HeaderMap header) {}

    /** @throws org.cultivation.domain.Refusal {@code import.…} when the file cannot be read as a list */
    Read read(Path file, ListKind kind) throws IOException {
        SheetTable table = reader.read(file, headers -> HeaderMap.recognise(headers, kind));
        return new Read(table, HeaderMap.of(table.header(), kind, texts));
    }

    static DryRun summary(Read read, ListKind.Checked known, List<DryRun.Note> more, long millis) {
        List<CheckedRow> rows = known.rows();
        SheetTable table = read.table();
        List<DryRun.Note> notes = new ArrayList<>(more);
        if (!read.header().unknown().isEmpty()) {
            notes.add(new DryRun.Note(
                    "columns-ignored",
                    List.of(String.join("\u3001", read.header().unknown()))));
        }
        if (!table.otherSheets().isEmpty()) {
            notes.add(new DryRun.Note(
                    "sheets-ignored", List.of(table.sheet(), String.join("\u3001", table.otherSheets()))));
        }
        if (table.filledFromMerged() > 0) {
            notes.add(new DryRun.Note("merged-filled", List.of(String.valueOf(table.filledFromMerged()))));
        }
        int bad = count(rows, CheckedRow::isBad);
        int warned = count(rows, CheckedRow::isWarned);
        int countGood = count(rows, row -> row.problems().isEmpty() && row.newlyCounted());
        int countAll = count(rows, CheckedRow::newlyCounted);
        return new DryRun(
                table.sheet(),
                table.headerRow(),
                read.header().columns().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .toList(),
                notes,
                rows.size(),
                rows.size() - bad - warned,
                warned,
                bad,
                blank(table),
                count(rows, row -> row.outcome() == Outcome.REGISTER),
                count(rows, row -> row.outcome() == Outcome.SUPPLEMENT),
                count(rows, row -> row.outcome() == Outcome.UNCHANGED),
                known.counted(),
                known.counted() + countGood,
                known.counted() + countAll,
                rows.stream()
                        .filter(row -> !row.problems().isEmpty())
                        .map(row -> new DryRun.RowProblems(row.row(), row.code(), row.name(), row.problems()))
                        .toList(),
                known.position(),
                millis);
    }

    private static int count(List<CheckedRow> rows, java.util.function.Predicate<CheckedRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    /** Rows left blank between others; those after the last are only the prepared part of a template. */
    private static int blank(SheetTable table) {
        int between = table.rows().isEmpty()
                ? 0
                : table.rows().getLast().number()
                        - table.headerRow()
                        - table.rows().size();
        return Math.min(table.blankRows(), Math.max(0, between));
    }
}
