package org.cultivation.domain.registers;

/** What a field holds, and so how it is typed, checked, shown and compared. */
public enum FieldType {
    /** One line of text. */
    LINE,
    /** Text of several lines. */
    PROSE,
    /** One of the field's options. */
    OPTION,
    /** Several of the field's options, joined by commas in the order of the options. */
    OPTIONS,
    /** A number or name in a form of its own, such as a certificate's. */
    CODE,
    /** Several such, joined by commas. */
    CODES,
    /** A day, ISO 8601. */
    DAY,
    /** A year or a month, {@code 2026} or {@code 2026-11}. */
    PERIOD,
    /** A decimal number from 0, with at most four places; the field's name says of what. */
    AMOUNT,
    /** A whole number from 0. */
    COUNT,
    /** An entry of the field's register, by its id there. */
    ENTRY,
    /** Several such, joined by commas. */
    ENTRIES,
    /** A reporting unit, by its code. */
    UNIT,
    /** Several such, joined by commas. */
    UNITS,
    /** A country or region, ISO 3166-1 alpha-2. */
    COUNTRY,
    /** {@code true} or {@code false}. */
    FLAG;

    /** True when a value may hold several, joined by commas. */
    public boolean isMany() {
        return this == OPTIONS || this == CODES || this == ENTRIES || this == UNITS;
    }
}
