package org.cultivation.infra.claims;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A piece of work that one node does at a time, as this node sees it. Safe for several threads.
 *
 * <p>Nobody can know that it still holds a claim at the moment its write arrives: a process may be stopped between the
 * look and the write. So whatever is written under a claim carries its {@link #term}, and the storage refuses a term
 * that is smaller than one it has seen, or compares with what was read under it.
 */
public interface Claim extends AutoCloseable {

    /**
     * The number of the present holding, larger with each change of hands; empty when this node does not hold the claim,
     * or cannot be sure.
     */
    OptionalLong term();

    /** True when this node holds it at this moment. */
    default boolean isHeld() {
        return term().isPresent();
    }

    /**
     * Waits until this node holds it.
     *
     * @return false when it does not within {@code atMost}
     */
    default boolean await(Duration atMost) {
        long begun = System.nanoTime();
        while (!isHeld() && System.nanoTime() - begun < atMost.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return isHeld();
    }

    /** Gives it up at once and no longer wants it. */
    @Override
    void close();
}
