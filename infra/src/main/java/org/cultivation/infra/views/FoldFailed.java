package org.cultivation.infra.views;

import org.cultivation.projections.RecordedFact;

/** A projection could not apply a fact. The views stand as they were before it and do not go on. */
public final class FoldFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    FoldFailed(RecordedFact fact, String projection, RuntimeException cause) {
        super(
                "the views stopped before position " + fact.position() + ": " + projection + " cannot apply "
                        + fact.type() + " of " + fact.stream() + ": " + cause.getMessage(),
                cause);
        this.position = fact.position();
    }

    /** Position of the fact that could not be applied. */
    public long position() {
        return position;
    }
}
