package org.cultivation.projections.directory;

/** What the firm list can be sorted by. */
public enum SortKey {
    NAME,
    CODE,
    UNIT,
    STATUS,
    STATUS_SINCE,
    REGISTERED,
    LAST_FACT
}
