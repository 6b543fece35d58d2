package org.cultivation.projections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value and the days on which it holds.
 *
 * @param from first day
 * @param until last day, included; null while nothing ends it. Earlier than {@code from} when another fact of the same
 *     day took its place at once
 * @param position the fact that put it there
 */
public record Dated<T>(T value, LocalDate from, @Nullable LocalDate until, long position) {

    public Dated {
        from = SharedDays.of(from);
        until = SharedDays.ofNullable(until);
    }

    /** True when the value holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
