package org.cultivation.infra.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The storage failed while a commit was on its way and could not be asked what became of it. The commit may stand or
 * come to stand: {@link LedgerReader#find} tells once the storage is back, and a request repeated with its key is
 * answered with the first outcome.
 */
public final class OutcomeUnknown extends LedgerUnavailable {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
