package org.cultivation.application.imports;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How far the writing of one import is. */
public final class Progress {

    private final int total;
    private final long startedNanos = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private final BooleanSupplier allowed;
    private final @Nullable Long told;
    private volatile boolean stopping;

    Progress(int total) {
        this(total, () -> true);
    }

    /** @param allowed false when no further row may be begun by this node */
    Progress(int total, BooleanSupplier allowed) {
        this.total = total;
        this.allowed = allowed;
        this.told = null;
    }

    /** As another node tells it. */
    Progress(int total, int rows, long rate, boolean stopping) {
        this.total = total;
        this.allowed = () -> true;
        this.told = rate;
        this.stopping = stopping;
        done.set(rows);
    }

    /** Rows to write. */
    public int total() {
        return total;
    }

    /** Rows done. */
    public int done() {
        return done.get();
    }

    /** Rows a second since the start; 0 before the first. */
    public long rate() {
        if (told != null) {
            return told;
        }
        long nanos = Math.max(1, System.nanoTime() - startedNanos);
        return Math.round(done.get() * 1e9 / nanos);
    }

    /** Whether no further row will be begun. */
    public boolean isStopping() {
        return stopping || !allowed.getAsBoolean();
    }

    /** True when somebody asked for it. */
    boolean isCancelled() {
        return stopping;
    }

    void rowDone() {
        done.incrementAndGet();
    }

    void stop() {
        stopping = true;
    }
}
