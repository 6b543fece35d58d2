package org.cultivation.application.transparency;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.cultivation.infra.checkpoints.KeptCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * How an address stands.
 *
 * @param name of the newest kept checkpoint that it took; empty before any
 * @param size of that checkpoint
 * @param at when it took that
 * @param failures attempts in a row that failed since
 * @param failure why the last attempt failed; null when none did
 * @param next when it is tried again; null at once
 */
public record SentTo(
        URI address,
        String name,
        long size,
        @Nullable Instant at,
        int failures,
        @Nullable String failure,
        @Nullable Instant next) {

    static SentTo never(URI address) {
        return new SentTo(address, "", 0, null, 0, null, null);
    }

    /** True for a witness, which wants the request of C2SP tlog-witness. */
    static boolean isWitness(URI address) {
        return address.getPath() != null && address.getPath().endsWith("/add-checkpoint");
    }

    boolean isWitness() {
        return isWitness(address);
    }

    boolean has(KeptCheckpoint kept) {
        return name.equals(kept.name());
    }

    boolean isDue(Instant now) {
        return next == null || !now.isBefore(next);
    }

    SentTo got(KeptCheckpoint kept, Instant now) {
        return new SentTo(address, kept.name(), kept.checkpoint().size(), now, 0, null, null);
    }

    SentTo failed(Instant now, String why, Duration wait) {
        return new SentTo(address, name, size, at, failures + 1, why, now.plus(wait));
    }
}
