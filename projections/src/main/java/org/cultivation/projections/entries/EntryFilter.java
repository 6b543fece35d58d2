package org.cultivation.projections.entries;

import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a register. Everything given must hold on the day.
 *
 * @param text part of the id, of the name or of any value of the opening facts, regardless of case
 * @param unit the unit or one that it covers
 * @param status the status the entry is known by
 * @param target only those that count toward this target
 * @param expiringWithin only those with a strand whose term ends within so many days from the day, the day included
 */
public record EntryFilter(
        @Nullable String text,
        @Nullable UnitCode unit,
        @Nullable String status,
        @Nullable String target,
        @Nullable Integer expiringWithin) {

    /** Everything. */
    public static final EntryFilter NONE = new EntryFilter(null, null, null, null, null);
}
