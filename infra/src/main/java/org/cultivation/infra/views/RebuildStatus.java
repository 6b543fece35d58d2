package org.cultivation.infra.views;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param number counts the rebuilds since the start of the program, from 1
 * @param startedBy account; null when the program itself checks the saved views it started from
 * @param reached the last position folded, -1 before the first
 * @param goal the last position of the live views
 * @param documents how many were compared; 0 before the comparison
 * @param changed how many of them differ
 * @param moments how many kept past moments were compared on the way
 * @param changedMoments how many of them have a document that differs
 * @param failure why it failed; null unless it did
 */
public record RebuildStatus(
        int number,
        State state,
        @Nullable String startedBy,
        Instant startedAt,
        Duration took,
        long reached,
        long goal,
        long documents,
        int changed,
        int moments,
        int changedMoments,
        @Nullable String failure) {

    /** Where a rebuild stands. */
    public enum State {
        /** It folds and compares. */
        RUNNING,
        /** Nothing differed; the rebuilt views took the place of the live ones. */
        SAME,
        /** Something differs; the live views answer as before until someone decides. */
        DIFFERENT,
        /** Something differed, and the rebuilt views took over when they were told to. */
        TAKEN_OVER,
        /** It was called off; everything is as it was. */
        CANCELLED,
        /** A fact could not be folded or the ledger not be read; everything is as it was. */
        FAILED
    }

    /** Facts folded a second so far. */
    public long rate() {
        return took.isZero() ? 0 : Math.round((reached + 1) / (took.toNanos() / 1e9));
    }

    /** True while it can be called off. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.DIFFERENT;
    }
}
