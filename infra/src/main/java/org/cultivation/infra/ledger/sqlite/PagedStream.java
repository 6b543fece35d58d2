package org.cultivation.infra.ledger.sqlite;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;

/**
 * Reads page by page, each in a short transaction of its own: a slow reader holds up no checkpoint of the write-ahead
 * log, and since facts never change, pages fit together.
 */
final class PagedStream implements LedgerStream {

    private static final int PAGE_ROWS = 1_024;
    private static final long PAGE_BYTES = 4L << 20;

    private final ReadPool pool;
    private final long end;
    private final Queue<Entry> page = new ArrayDeque<>(PAGE_ROWS);
    private long next;

    PagedStream(ReadPool pool, long from, long end) {
        this.pool = pool;
        this.next = from;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && next < end) {
            readPage();
        }
        return !page.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void readPage() {
        long from = next;
        long to = Math.min(end, from + PAGE_ROWS);
        for (Entry entry : pool.ask(connection ->
                connection.entries("WHERE position >= ? AND position < ? ORDER BY position", PAGE_BYTES, from, to))) {
            if (entry.position() != next) {
                throw new LedgerUnavailable("position " + next + " is missing: the file is damaged", null);
            }
            page.add(entry);
            next++;
        }
        if (next == from) {
            throw new LedgerUnavailable("position " + next + " is missing: the file is damaged", null);
        }
    }

    @Override
    public void close() {
        page.clear();
        next = end;
    }
}
