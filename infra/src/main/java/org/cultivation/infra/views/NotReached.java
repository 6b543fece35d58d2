package org.cultivation.infra.views;

import org.jspecify.annotations.Nullable;

/** The views have not come to a position in the time given, or cannot: then the cause says why they stopped. */
public final class NotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final long reached;

    NotReached(long position, long reached, String why, @Nullable Throwable cause) {
        super("views are at " + reached + ", not yet at " + position + ": " + why, cause);
        this.position = position;
        this.reached = reached;
    }

    /** The position waited for. */
    public long position() {
        return position;
    }

    /** Where the views were instead. */
    public long reached() {
        return reached;
    }
}
