package org.cultivation.infra.checkpoints;

import org.jspecify.annotations.Nullable;

/** The keys or the kept checkpoints cannot be used, or contradict what is asked of them. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
