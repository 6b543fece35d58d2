package org.cultivation.infra.ledger.mongo;

import java.time.Instant;
import org.cultivation.infra.ledger.RecordedTime;

/**
 * Where a log ends.
 *
 * @param next position of the next fact
 * @param at microseconds since 1970 when the last fact was recorded; {@link Long#MIN_VALUE} in an empty log
 */
record End(long next, long at) {

    static final End EMPTY = new End(0, Long.MIN_VALUE);

    /** Nothing is recorded before this from here on. */
    Instant recorded() {
        return at == Long.MIN_VALUE ? Instant.MIN : RecordedTime.ofMicros(at);
    }
}
