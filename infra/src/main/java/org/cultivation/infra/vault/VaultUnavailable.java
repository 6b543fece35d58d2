package org.cultivation.infra.vault;

import org.jspecify.annotations.Nullable;

/** The vault cannot be reached, read or opened. Its message never tells what is in it. */
public final class VaultUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
