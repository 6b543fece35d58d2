package org.cultivation.infra.spreadsheets;

import java.util.List;

/**
 * A table found in a file.
 *
 * @param sheet name of the sheet
 * @param part where the sheet lies in the package
 * @param headerRow number of the header row, from 1
 * @param header texts of the header row, by column from 0; empty where there is none
 * @param rows rows with data in at least one wanted column, in order
 * @param blankRows rows below the header that the file holds without such data
 * @param firstFreeColumn first column, from 0, to the right of everything at and below the header
 * @param filledFromMerged cells that took over the value of the merged cell they belong to
 * @param otherSheets names of the sheets that were not read
 */
public record SheetTable(
        String sheet,
        String part,
        int headerRow,
        List<String> header,
        List<SheetRow> rows,
        int blankRows,
        int firstFreeColumn,
        int filledFromMerged,
        List<String> otherSheets) {

    public SheetTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        otherSheets = List.copyOf(otherSheets);
    }
}
