package org.cultivation.infra.tlog;

import org.jspecify.annotations.Nullable;

/** The tree's file cannot be used, or does not belong to the ledger. */
public final class TreeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TreeUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
