package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import org.cultivation.projections.Dated;
import org.cultivation.projections.firm.FirmView;

/** How many firms count on each of many days, by one pass over the intervals in which each firm counts. */
final class CountSeries {

    private final long[] days;
    private final long[] counts;

    private CountSeries(long[] days) {
        this.days = days;
        this.counts = new long[days.length + 1];
    }

    static CountSeries of(Collection<FirmView> firms, SortedSet<LocalDate> days) {
        CountSeries series =
                new CountSeries(days.stream().mapToLong(LocalDate::toEpochDay).toArray());
        for (FirmView firm : firms) {
            for (Dated<Boolean> interval : firm.counted().entries()) {
                if (interval.value()) {
                    series.add(interval);
                }
            }
        }
        Arrays.parallelPrefix(series.counts, Long::sum);
        return series;
    }

    private void add(Dated<Boolean> interval) {
        int first = firstFrom(interval.from().toEpochDay());
        LocalDate until = interval.until();
        int end = until == null ? days.length : firstFrom(until.toEpochDay() + 1);
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
