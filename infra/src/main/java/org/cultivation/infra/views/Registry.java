package org.cultivation.infra.views;

import java.time.Duration;
import java.util.Optional;
import org.cultivation.projections.Known;

/** Answers questions from the views, about now and about any past moment. */
public interface Registry {

    /**
     * Asks as known at a moment.
     *
     * @throws IllegalArgumentException when the position lies beyond what is folded, or the query is wrong
     */
    <T> Answer<T> ask(Known known, Question<T> question);

    /** Position of the last fact folded into the live views; -1 before the first. */
    long reached();

    /**
     * Returns when the live views know the fact at {@code position}.
     *
     * @throws NotReached when they do not in time, or have stopped
     */
    void await(long position, Duration atMost);

    /** True when every fact of the ledger is folded. */
    boolean caughtUp();

    /** Why the views stopped; empty while they run. They never skip a fact. */
    Optional<Throwable> stopped();
}
