package org.cultivation.application.imports;

/** What writing a row comes to. */
public enum Outcome {
    /** The firm becomes known. */
    REGISTER,
    /** The firm is known and gains facts. */
    SUPPLEMENT,
    /** The row says nothing new. */
    UNCHANGED,
    /** The row has errors. */
    NONE
}
