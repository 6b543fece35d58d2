package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.firm.FirmDays;

/** How many firms or entries count on each of many days, by one pass over the intervals in which each counts. */
final class CountSeries {

    private final long[] days;
    private final long[] counts;

    private CountSeries(long[] days) {
        this.days = days;
        this.counts = new long[days.length + 1];
    }

    static CountSeries of(List<FirmDays> firms, SortedSet<LocalDate> days) {
        return ofSpans(firms.stream().map(FirmDays::counted).toList(), days);
    }

    static CountSeries ofSpans(List<DaySpans<Boolean>> intervals, SortedSet<LocalDate> days) {
        CountSeries series =
                new CountSeries(days.stream().mapToLong(LocalDate::toEpochDay).toArray());
        for (DaySpans<Boolean> counted : intervals) {
            for (int i = 0; i < counted.size(); i++) {
                series.add(counted.from(i), counted.until(i));
            }
        }
        Arrays.parallelPrefix(series.counts, Long::sum);
        return series;
    }

    private void add(int from, int until) {
        int first = firstFrom(from);
        int end = until == Integer.MAX_VALUE ? days.length : firstFrom(until + 1L);
        if (first < end) {
            counts[first]++;
            counts[end]--;
        }
    }

    private int firstFrom(long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    /** The count on one of the days. */
    long on(LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        if (found < 0) {
            throw new IllegalArgumentException(day + " is not in the series");
        }
        return counts[found];
    }
}
