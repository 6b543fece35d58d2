package org.cultivation.infra.facts;

/** A stored body does not have the form its type name promises. The log was tampered with or an upcast is wrong. */
public final class UnreadableFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFact(TypeName type, Throwable cause) {
        super("stored body is no " + type + ": " + cause.getMessage(), cause);
    }
}
