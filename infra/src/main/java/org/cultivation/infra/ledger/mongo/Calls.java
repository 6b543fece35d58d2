package org.cultivation.infra.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;
import org.cultivation.infra.ledger.LedgerUnavailable;

/** Tells the driver's failures in the ledger's terms. */
final class Calls {

    private Calls() {}

    /** @throws LedgerUnavailable when the server does not answer, refuses, or the client is closed */
    static <T> T ask(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException | IllegalStateException e) {
            throw unavailable(what, e);
        }
    }

    static LedgerUnavailable unavailable(String what, Exception cause) {
        return new LedgerUnavailable("cannot " + what + ": " + cause.getMessage(), cause);
    }

    /**
     * True when the call certainly never reached a server: no server was to be had. A timeout of the operation itself is
     * a subclass of the driver's timeout and is not meant.
     */
    static boolean wasNotSent(RuntimeException failure) {
        return failure.getClass() == MongoTimeoutException.class || failure instanceof MongoSocketOpenException;
    }
}
