package org.cultivation.application.imports;

import java.util.concurrent.atomic.AtomicInteger;

/** How far the writing of one import is. */
public final class Progress {

    private final int total;
    private final long startedNanos = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopping;

    Progress(int total) {
        this.total = total;
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
        long nanos = Math.max(1, System.nanoTime() - startedNanos);
        return Math.round(done.get() * 1e9 / nanos);
    }

    /** Whether no further row will be begun. */
    public boolean isStopping() {
        return stopping;
    }

    void rowDone() {
        done.incrementAndGet();
    }

    void stop() {
        stopping = true;
    }
}
