package org.cultivation.infra.accounts;

/** The file of accounts cannot be opened, read or written; the message says why. */
public final class AccountsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
