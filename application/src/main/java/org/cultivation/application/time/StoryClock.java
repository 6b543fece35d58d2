package org.cultivation.application.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the registry: the system's, in Asia/Shanghai, but for the filling of an empty sample registry, which
 * tells a story of two years and sets the time of each act.
 */
public final class StoryClock extends Clock {

    private final ZoneId zone;
    private volatile @Nullable Instant told;

    StoryClock() {
        this(Beijing.ZONE);
    }

    private StoryClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Holds the clock at {@code instant}; null lets it run again. */
    public void hold(@Nullable Instant instant) {
        told = instant;
    }

    @Override
    public Instant instant() {
        Instant held = told;
        return held == null ? Instant.now() : held;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }
}
