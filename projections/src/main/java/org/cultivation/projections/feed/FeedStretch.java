package org.cultivation.projections.feed;

import java.util.ArrayList;
import java.util.List;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.ViewType;

/**
 * The effective dates of {@link #LENGTH} positions in a row, and roughly what their facts are about: by these the feed
 * of a past day and a search through all history are found without reading the whole ledger.
 *
 * @param number the stretch covers positions from {@code number * LENGTH}
 * @param earliest the earliest of the days
 * @param days effective dates as days since 1970, one a position
 * @param marks see {@link Marks}
 */
public record FeedStretch(long number, int earliest, List<Integer> days, String marks) {

    static final int LENGTH = 64;

    public static final ViewType<FeedStretch> TYPE =
            new ViewType<>("feed", FeedStretch.class, stretch -> String.valueOf(stretch.number()), List.of());

    public FeedStretch {
        days = List.copyOf(days);
    }

    static long numberOf(long position) {
        return position / LENGTH;
    }

    static FeedStretch empty(long number) {
        return new FeedStretch(number, Integer.MAX_VALUE, List.of(), Marks.NONE);
    }

    long first() {
        return number * LENGTH;
    }

    /** The position that comes next. */
    long next() {
        return first() + days.size();
    }

    FeedStretch with(RecordedFact fact) {
        int day = Math.toIntExact(fact.effectiveOn().toEpochDay());
        List<Integer> longer = new ArrayList<>(days.size() + 1);
        longer.addAll(days);
        longer.add(day);
        return new FeedStretch(number, Math.min(earliest, day), longer, Marks.with(marks, fact));
    }
}
