package org.cultivation.infra.ledger;

/** Another process writes this ledger; it may be read meanwhile. */
public final class LedgerInUse extends LedgerUnavailable {

    private static final long serialVersionUID = 1L;

    public LedgerInUse(String message) {
        super(message, null);
    }
}
