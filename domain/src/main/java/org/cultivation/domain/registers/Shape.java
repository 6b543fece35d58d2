package org.cultivation.domain.registers;

/** The few forms that kinds of facts have. */
public enum Shape {
    /** How an entry begins, is renamed and ends. One kind of each register that is opened by facts. */
    OPENING,
    /** Says how something is from a day on, until the next statement. */
    STATEMENT,
    /** Is granted for a term, renewed, and lapses by date or is cancelled. */
    CERTIFICATE,
    /** Holds from a day to a day: a member, a tenant, a facility. */
    MEMBERSHIP,
    /** A figure for a period, reported and revised. */
    VALUE,
    /** Happened on a day, with participants. */
    OCCURRENCE,
    /** Goes through stages by decisions of its own. */
    COURSE
}
