package org.cultivation.infra.spreadsheets;

/** Cells merged into one; rows from 1, columns from 0, all included. */
record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** From a reference such as {@code B2:B9}; null when it is none. */
    static @org.jspecify.annotations.Nullable Merge parse(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String first = reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        Merge merge = new Merge(
                CellReference.row(first),
                CellReference.column(first),
                CellReference.row(last),
                CellReference.column(last));
        boolean bounded = merge.firstRow > 0 && merge.firstColumn >= 0 && merge.lastRow > 0 && merge.lastColumn >= 0;
        return bounded ? merge : null;
    }
}
