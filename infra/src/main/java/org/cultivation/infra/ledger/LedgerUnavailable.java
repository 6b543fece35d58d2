package org.cultivation.infra.ledger;

import org.jspecify.annotations.Nullable;

/** The storage under the ledger failed: disk full, file lost, closed. Nothing of the failed commit was appended. */
public class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
