package org.cultivation.application.sessions;

/** The database that holds the sessions does not answer. */
public final class SessionsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionsUnavailable(Exception cause) {
        super("the sessions cannot be reached: " + cause.getMessage(), cause);
    }
}
