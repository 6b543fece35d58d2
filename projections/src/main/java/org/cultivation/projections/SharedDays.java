package org.cultivation.projections;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One object for each day. Views hold hundreds of thousands of dates but only some thousands of different ones; sharing
 * them saves memory and, since questions compare dates all the time, keeps them in the processor's cache.
 */
public final class SharedDays {

    private static final long FIRST = LocalDate.of(1980, 1, 1).toEpochDay();
    private static final int COUNT = 36_525;
    private static final AtomicReferenceArray<LocalDate> DAYS = new AtomicReferenceArray<>(COUNT);

    private SharedDays() {}

    /** The shared object for {@code day}; {@code day} itself outside the century that is kept. */
    public static LocalDate of(LocalDate day) {
        long index = day.toEpochDay() - FIRST;
        if (index < 0 || index >= COUNT) {
            return day;
        }
        LocalDate shared = DAYS.get((int) index);
        if (shared == null) {
            DAYS.set((int) index, day);
            return day;
        }
        return shared;
    }

    /** As {@link #of}; null for none. */
    public static @Nullable LocalDate ofNullable(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }
}
