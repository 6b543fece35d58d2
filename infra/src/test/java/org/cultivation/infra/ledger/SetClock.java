package org.cultivation.infra.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that shows what it was set to. */
public final class SetClock implements InstantSource {

    private volatile Instant now;

    public SetClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
