package org.cultivation.infra.spreadsheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package that was inspected and may be read.
 *
 * @param sheets in the order of the workbook
 * @param dates1904 whether day numbers count from 1904
 * @param styles name of the part with the styles
 */
record PackageContents(
        List<SheetPart> sheets, boolean dates1904, @Nullable String styles) {

    PackageContents {
        sheets = List.copyOf(sheets);
    }

    /**
     * One sheet.
     *
     * @param part name of the worksheet in the package; null when it is a chart or is missing
     * @param rowOffset what to add to the reader's row numbers
     */
    record SheetPart(String name, @Nullable String part, boolean hidden, List<Merge> merges, int rowOffset) {}
}
