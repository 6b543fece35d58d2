package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list to a workbook: what it is and as of when in the first rows, then the header, then the rows. Texts stay
 * texts (a credit code keeps its digits), numbers and days are numbers and days.
 */
public final class ListWorkbook {

    private static final int FLUSH_EVERY = 1_000;

    private ListWorkbook() {}

    /**
     * Writes the file.
     *
     * @param preface rows above the header
     * @param rows values are texts, numbers, days; an empty text leaves the cell blank
     */
    public static void write(
            OutputStream out,
            String sheet,
            List<List<String>> preface,
            List<String> header,
            Iterable<List<Object>> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "CultivationRegistry", "1.0")) {
            Worksheet list = workbook.newWorksheet(sheet);
            int at = 0;
            for (List<String> line : preface) {
                for (int column = 0; column < line.size(); column++) {
                    list.value(at, column, line.get(column));
                }
                at++;
            }
            for (int column = 0; column < header.size(); column++) {
                list.width(column, column == 0 ? 24 : 18);
                list.value(at, column, header.get(column));
                list.style(at, column).bold().fillColor("D9E7E8").set();
            }
            list.setAutoFilter(at, 0, at, header.size() - 1);
            list.freezePane(0, ++at);
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    value(list, at, column, row.get(column));
                }
                if (++at % FLUSH_EVERY == 0) {
                    list.flush();
                }
            }
        }
    }

    private static void value(Worksheet list, int row, int column, Object value) {
        switch (value) {
            case String text -> {
                if (!text.isEmpty()) {
                    list.value(row, column, text);
                }
            }
            case Number number -> list.value(row, column, number);
            case LocalDate day -> {
                list.value(row, column, day);
                list.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> list.value(row, column, value.toString());
        }
    }
}
