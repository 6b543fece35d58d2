package org.cultivation.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As known when (当时所知): now, at a position of the ledger, or at an instant, which names the last position recorded by then. */
public record Known(@Nullable Long position, @Nullable Instant instant) {

    /** Everything recorded so far. */
    public static final Known NOW = new Known(null, null);

    public Known {
        if (position != null && instant != null) {
            throw new IllegalArgumentException("known at a position or at an instant, not both");
        }
        if (position != null && position < -1) {
            throw new IllegalArgumentException("no such position: " + position);
        }
    }

    /** With the facts up to and including {@code position}; -1 is before the first. */
    public static Known at(long position) {
        return new Known(position, null);
    }

    /** With the facts recorded until {@code instant}. */
    public static Known at(Instant instant) {
        return new Known(null, instant);
    }

    /** True when neither position nor instant is named. */
    public boolean isNow() {
        return position == null && instant == null;
    }
}
