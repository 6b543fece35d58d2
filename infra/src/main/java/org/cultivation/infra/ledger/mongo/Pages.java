package org.cultivation.infra.ledger.mongo;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;

/**
 * Reads page by page, each with a cursor of its own: a slow reader holds nothing open, a change of primary ends no read,
 * and since facts never change, pages fit together.
 */
final class Pages implements LedgerStream {

    private static final int PAGE_COMMITS = 512;
    private static final long PAGE_BYTES = 4L << 20;
    /** Right after a change of primary a durable fact may not be readable for a moment. */
    private static final int TRIES = 20;

    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private final CommitLog log;
    private final long end;
    private final Queue<Entry> page = new ArrayDeque<>(PAGE_COMMITS);
    private boolean atCommit;
    private long next;

    Pages(CommitLog log, long from, long end) {
        this.log = log;
        this.next = from;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        for (int tries = 0; page.isEmpty() && next < end; tries++) {
            if (tries == TRIES) {
                throw new LedgerUnavailable("position " + next + " is missing: the ledger is damaged", null);
            }
            if (tries > 0) {
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
            Calls.ask("read the ledger", this::readPage);
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

    /** Reads nothing when the next position is not to be seen. */
    private boolean readPage() {
        if (!atCommit) {
            readMiddle();
        }
        long bytes = 0;
        try (MongoCursor<StoredCommit> commits = log.page(next, end, PAGE_COMMITS)) {
            while (bytes < PAGE_BYTES && commits.hasNext()) {
                StoredCommit commit = commits.next();
                if (commit.first() != next) {
                    return false;
                }
                bytes += add(commit);
            }
        }
        return bytes > 0;
    }

    /** A read may begin within a commit. */
    private void readMiddle() {
        try (MongoCursor<StoredCommit> first = log.page(next, next + 1, 1)) {
            if (!first.hasNext()) {
                StoredCommit around = log.before(next);
                if (around != null && around.end().next() > next) {
                    add(around);
                    atCommit = true;
                }
            }
        }
    }

    private long add(StoredCommit commit) {
        long bytes = 0;
        for (Entry entry : commit.entries()) {
            if (entry.position() >= next && entry.position() < end) {
                page.add(entry);
                bytes += entry.json().length;
                next = entry.position() + 1;
            }
        }
        atCommit = true;
        return bytes;
    }

    @Override
    public void close() {
        page.clear();
        next = end;
    }
}
