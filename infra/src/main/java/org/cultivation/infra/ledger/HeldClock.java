package org.cultivation.infra.ledger;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Gives out recorded times that never decrease, whatever the clock underneath does. For one writer. */
public final class HeldClock {

    private final InstantSource clock;
    private Instant last;

    /** @param last the newest recorded time in the ledger; {@link Instant#MIN} for an empty one */
    public HeldClock(InstantSource clock, Instant last) {
        this.clock = clock;
        this.last = last;
    }

    /** The time to record now: {@code given}, or else the clock's, but never before what was given out last. */
    public Instant next(@Nullable Instant given) {
        Instant now = RecordedTime.truncate(given == null ? clock.instant() : given);
        if (now.isAfter(last)) {
            last = now;
        }
        return last;
    }

    /**
     * Makes every later time fall after {@code known}, unless that lies in the clock's future: then nothing is
     * promised, for the log cannot record ahead of the day.
     */
    public void closeAt(Instant known) {
        Instant after = RecordedTime.truncate(known).plusNanos(1_000);
        if (after.isAfter(last) && !known.isAfter(clock.instant())) {
            last = after;
        }
    }

    /** The last time given out or closed. */
    public Instant last() {
        return last;
    }
}
