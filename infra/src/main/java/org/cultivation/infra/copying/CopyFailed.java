package org.cultivation.infra.copying;

/** The target is no copy of the source, or became none; the message says where. Nothing in the source was changed. */
public final class CopyFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CopyFailed(String message) {
        super(message);
    }
}
