package org.cultivation.infra.ledger.axon;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;

/** Reads on from a position; asked again at the end, it looks whether the ledger has grown, as Axon expects. */
final class Following implements Iterator<Entry>, AutoCloseable {

    private final Ledger ledger;
    private long next;
    private LedgerStream stream;

    Following(Ledger ledger, long from) {
        this.ledger = ledger;
        this.next = from;
        this.stream = ledger.read(from, Long.MAX_VALUE);
    }

    @Override
    public boolean hasNext() {
        if (!stream.hasNext() && ledger.head() > next) {
            stream.close();
            stream = ledger.read(next, Long.MAX_VALUE);
        }
        return stream.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = stream.next();
        next = entry.position() + 1;
        return entry;
    }

    @Override
    public void close() {
        stream.close();
    }
}
