package org.cultivation.application.walk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.ImportTexts;
import org.cultivation.infra.spreadsheets.SheetLimits;
import org.cultivation.infra.spreadsheets.SheetReader;
import org.cultivation.infra.spreadsheets.SheetTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The clerk's list of firms as a workbook, and the same workbook as it comes back. */
final class FirmsWorkbook {

    private static final List<Column> COLUMNS =
            List.of(Column.CODE, Column.NAME, Column.UNIT, Column.KINDS, Column.LAST_ACTIVE, Column.MODES);

    private FirmsWorkbook() {}

    static Path write(Path file, List<List<String>> rows) throws IOException {
        ImportTexts texts = new ImportTexts();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "walk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Firms");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.header(Locale.SIMPLIFIED_CHINESE, COLUMNS.get(column)));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        }
        return file;
    }

    /** The file that the registry gives back: the clerk's columns and two more. */
    static SheetTable annotated(Path file) throws IOException {
        Set<Integer> all =
                Set.copyOf(IntStream.range(0, COLUMNS.size() + 2).boxed().toList());
        return new SheetReader(SheetLimits.FIRM_LIST).read(file, headers -> java.util.Optional.of(all));
    }

    /** Where the problem of a row stands in the annotated file, from 0. */
    static int problemColumn() {
        return COLUMNS.size();
    }
}
