package org.cultivation.application.imports;

/** Which rows to write. */
public enum RowChoice {
    /** Rows without any problem. */
    GOOD,
    /** Rows without errors. */
    WARNED,
    /** Every row; refused while one has an error. */
    ALL
}
