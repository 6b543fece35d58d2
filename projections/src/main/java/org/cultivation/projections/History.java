package org.cultivation.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one value of a subject went through time. The effective date decides which value holds on a day; of two facts
 * with the same date the later recorded one does. Immutable.
 *
 * @param entries by first day, then position
 */
public record History<T>(List<Dated<T>> entries) {

    private static final History<?> NONE = new History<>(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    /** Nothing yet. */
    @SuppressWarnings("unchecked")
    public static <T> History<T> none() {
        return (History<T>) NONE;
    }

    /** What holds on {@code day}, with its interval; null when nothing does. */
    public @Nullable Dated<T> entryOn(LocalDate day) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Dated<T> entry = entries.get(i);
            if (!entry.from().isAfter(day)) {
                return entry.until() == null || !day.isAfter(entry.until()) ? entry : null;
            }
        }
        return null;
    }

    /** The value that holds on {@code day}. */
    public Optional<T> on(LocalDate day) {
        Dated<T> entry = entryOn(day);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    /** The latest entry by effective date; null when there is none. */
    public @Nullable Dated<T> last() {
        return entries.isEmpty() ? null : entries.getLast();
    }

    /** With one more value from {@code from} on, put in its place by date: a late fact does not undo a later-dated one. */
    public History<T> with(T value, LocalDate from, long position) {
        int at = entries.size();
        while (at > 0 && isAfter(entries.get(at - 1), from, position)) {
            at--;
        }
        List<Dated<T>> longer = new ArrayList<>(entries.size() + 1);
        longer.addAll(entries);
        LocalDate until = at == entries.size() ? null : entries.get(at).from().minusDays(1);
        longer.add(at, new Dated<>(value, from, until, position));
        if (at > 0) {
            Dated<T> before = entries.get(at - 1);
            longer.set(at - 1, new Dated<>(before.value(), before.from(), from.minusDays(1), before.position()));
        }
        return new History<>(longer);
    }

    /** Without what the fact at {@code position} said; what was before it holds on instead. */
    public History<T> without(long position) {
        int at = entries.size() - 1;
        while (at >= 0 && entries.get(at).position() != position) {
            at--;
        }
        if (at < 0) {
            return this;
        }
        List<Dated<T>> shorter = new ArrayList<>(entries);
        Dated<T> gone = shorter.remove(at);
        if (at > 0) {
            Dated<T> before = shorter.get(at - 1);
            shorter.set(at - 1, new Dated<>(before.value(), before.from(), gone.until(), before.position()));
        }
        return new History<>(shorter);
    }

    private static boolean isAfter(Dated<?> entry, LocalDate from, long position) {
        int order = entry.from().compareTo(from);
        return order > 0 || order == 0 && entry.position() > position;
    }

    /** True when nothing was ever said. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
