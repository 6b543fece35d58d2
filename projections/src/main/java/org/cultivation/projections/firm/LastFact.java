package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.Comparator;

/** When the latest fact of a firm takes effect, and which one it is. */
public record LastFact(LocalDate on, long position) implements Comparable<LastFact> {

    private static final Comparator<LastFact> ORDER =
            Comparator.comparing(LastFact::on).thenComparingLong(LastFact::position);

    @Override
    public int compareTo(LastFact other) {
        return ORDER.compare(this, other);
    }
}
