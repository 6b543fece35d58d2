package org.cultivation.infra.reads;

/** The log of reads cannot be written or read; nothing that must be recorded goes out meanwhile. */
public final class ReadsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
