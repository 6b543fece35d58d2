package org.cultivation.application.problems;

import java.io.IOException;

/** A body that went on beyond its limit without having said its length. Answered with 413. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long limit) {
        super("body is larger than " + limit + " bytes");
    }

    /** True when this is what {@code failure} comes from. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
