package org.cultivation.infra.spreadsheets;

import java.util.Map;

/**
 * A row with data.
 *
 * @param number as the spreadsheet program counts, from 1
 * @param cells by column from 0; blank cells and columns that nobody asked for are left out
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** The cell in {@code column}, blank when nothing stands there. */
    public SheetCell cell(int column) {
        return cells.getOrDefault(column, SheetCell.BLANK);
    }
}
