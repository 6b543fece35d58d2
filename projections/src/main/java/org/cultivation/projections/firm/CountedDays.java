package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.jspecify.annotations.Nullable;

/** Joins the stretches in which a firm counts, as they come in order, and fills the gaps between them. */
final class CountedDays {

    private final long position;
    private final List<Dated<Boolean>> days = new ArrayList<>();
    private LocalDate nextGap;
    private @Nullable LocalDate from;
    private LocalDate until = LocalDate.MIN;

    CountedDays(LocalDate first, long position) {
        nextGap = first;
        this.position = position;
    }

    /** The firm counts from {@code first} to {@code last}; nothing when that is no day at all. */
    void add(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return;
        }
        if (from != null && (!first.isAfter(until) || first.minusDays(1).equals(until))) {
            until = last.isAfter(until) ? last : until;
            return;
        }
        close();
        from = first;
        until = last;
    }

    private void close() {
        if (from == null) {
            return;
        }
        if (nextGap.isBefore(from)) {
            days.add(new Dated<>(false, nextGap, from.minusDays(1), position));
        }
        boolean open = until.equals(LocalDate.MAX);
        days.add(new Dated<>(true, from, open ? null : until, position));
        nextGap = open ? LocalDate.MAX : until.plusDays(1);
        from = null;
    }

    History<Boolean> history() {
        close();
        if (!nextGap.equals(LocalDate.MAX)) {
            days.add(new Dated<>(false, nextGap, null, position));
        }
        return new History<>(days);
    }
}
