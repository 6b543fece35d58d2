package org.cultivation.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link History} in plain numbers: questions that look at thousands of them spend their time on following references
 * and comparing dates. Days are counted since 1970 as in {@link #number}. Immutable.
 */
public final class DaySpans<T> {

    private static final DaySpans<?> NONE = new DaySpans<>(List.of());

    private final int[] days;
    private final List<T> values;

    private DaySpans(List<Dated<T>> entries) {
        days = new int[2 * entries.size()];
        List<T> all = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Dated<T> entry = entries.get(i);
            LocalDate until = entry.until();
            days[2 * i] = number(entry.from());
            days[2 * i + 1] = until == null ? Integer.MAX_VALUE : number(until);
            all.add(entry.value());
        }
        values = List.copyOf(all);
    }

    /** All of a history. */
    public static <T> DaySpans<T> of(History<T> history) {
        return of(history.entries());
    }

    /** The entries whose values are {@code wanted}; for histories without overlaps. */
    public static <T> DaySpans<T> of(History<T> history, Predicate<T> wanted) {
        return of(history.entries().stream()
                .filter(entry -> wanted.test(entry.value()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static <T> DaySpans<T> of(List<Dated<T>> entries) {
        return entries.isEmpty() ? (DaySpans<T>) NONE : new DaySpans<>(entries);
    }

    /** Days since 1970; the farthest days that an int can tell stand for all beyond them. */
    public static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Index of the span that holds on {@code day}; -1 for none. As {@link History#entryOn}. */
    public int on(int day) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (days[2 * i] <= day) {
                return day <= days[2 * i + 1] ? i : -1;
            }
        }
        return -1;
    }

    /** The value that holds on {@code day}; null for none. */
    public @Nullable T valueOn(int day) {
        int span = on(day);
        return span < 0 ? null : values.get(span);
    }

    /** How many spans there are. */
    public int size() {
        return values.size();
    }

    /** First day of a span. */
    public int from(int span) {
        return days[2 * span];
    }

    /** Last day of a span; the greatest int while nothing ends it. */
    public int until(int span) {
        return days[2 * span + 1];
    }
}
