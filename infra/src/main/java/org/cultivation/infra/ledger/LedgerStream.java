package org.cultivation.infra.ledger;

import java.util.Iterator;

/** Facts in the order of their positions, read as they are asked for. For one thread; must be closed. */
public interface LedgerStream extends Iterator<Entry>, AutoCloseable {

    @Override
    void close();
}
