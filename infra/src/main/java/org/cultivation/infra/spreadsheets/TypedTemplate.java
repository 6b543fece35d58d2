package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty list to fill in: every column typed as text, so that the spreadsheet program keeps all digits of a code and
 * leaves dates as typed, with choices where there is a list, and a second sheet that explains.
 *
 * @param sheet name of the first sheet
 * @param columns from left to right
 * @param guide name of the second sheet
 * @param explanations rows of the second sheet
 * @param choices lists of the second sheet, one below its title in a column of its own
 */
public record TypedTemplate(
        String sheet, List<Column> columns, String guide, List<List<String>> explanations, List<Choices> choices) {

    /** Rows prepared for filling in; more may be added. */
    private static final int PREPARED = 2_000;

    private static final String TEXT = "@";
    private static final String HEADER_GROUND = "D9E7E8";
    private static final String REQUIRED_GROUND = "F6DCD2";

    /**
     * One column.
     *
     * @param required marked so in the header
     * @param choices index of its list; -1 for free text
     */
    public record Column(String header, int width, boolean required, int choices) {}

    /** @param binding false where several of the list may be given at once, so that other text must stay possible */
    public record Choices(String title, List<String> values, boolean binding) {}

    /** Writes the file. */
    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "CultivationRegistry", "1.0")) {
            Worksheet list = workbook.newWorksheet(sheet);
            Worksheet explained = workbook.newWorksheet(guide);
            writeGuide(explained);
            int listTop = explanations.size() + 2;
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                list.width(i, column.width());
                list.value(0, i, column.header());
                list.style(0, i)
                        .bold()
                        .format(TEXT)
                        .fillColor(column.required() ? REQUIRED_GROUND : HEADER_GROUND)
                        .set();
                Range cells = list.range(1, i, PREPARED, i);
                cells.style().format(TEXT).set();
                if (column.choices() >= 0) {
                    validate(cells, explained, listTop, column.choices());
                }
            }
            list.freezePane(0, 1);
        }
    }

    private void validate(Range cells, Worksheet explained, int listTop, int index) {
        Choices chosen = choices.get(index);
        Range source = explained.range(
                listTop + 1, index * 2, listTop + chosen.values().size(), index * 2);
        cells.validateWithList(source)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(chosen.binding() ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFORMATION);
    }

    private void writeGuide(Worksheet explained) {
        for (int row = 0; row < explanations.size(); row++) {
            for (int column = 0; column < explanations.get(row).size(); column++) {
                explained.value(row, column, explanations.get(row).get(column));
                if (row == 0) {
                    explained.style(row, column).bold().fillColor(HEADER_GROUND).set();
                }
            }
        }
        int top = explanations.size() + 2;
        for (int i = 0; i < choices.size(); i++) {
            explained.value(top, i * 2, choices.get(i).title());
            explained.style(top, i * 2).bold().fillColor(HEADER_GROUND).set();
            List<String> values = choices.get(i).values();
            for (int row = 0; row < values.size(); row++) {
                explained.value(top + 1 + row, i * 2, values.get(row));
            }
        }
        int[] widths = {24, 12, 60, 30};
        for (int column = 0; column < widths.length; column++) {
            explained.width(column, widths[column]);
        }
    }
}
