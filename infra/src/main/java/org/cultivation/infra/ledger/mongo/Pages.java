package org.cultivation.infra.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Reads through one cursor as long as it lasts. When it is lost, to a change of primary or because the reader was slow,
 * another goes on at the same place: since facts never change, what both give fits together.
 */
final class Pages implements LedgerStream {

    /** Documents the server sends at once, unless they come to 16 MiB before. */
    private static final int BATCH = 512;
    /** Right after a change of primary a durable fact may not be readable for a moment. */
    private static final int TRIES = 20;

    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private final CommitLog log;
    private final long end;
    private final Queue<Entry> commit = new ArrayDeque<>();
    private @Nullable MongoCursor<StoredCommit> cursor;
    private boolean atCommit;
    private long next;

    Pages(CommitLog log, long from, long end) {
        this.log = log;
        this.next = from;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        for (int tries = 0; commit.isEmpty() && next < end; tries++) {
            if (tries == TRIES) {
                throw new LedgerUnavailable("position " + next + " is missing: the ledger is damaged", null);
            }
            if (tries > 0) {
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
            Calls.ask("read the ledger", this::readCommit);
        }
        return !commit.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return commit.remove();
    }

    /** Reads nothing when the next position is not to be seen, or the cursor was lost. */
    private boolean readCommit() {
        MongoCursor<StoredCommit> lasting = cursor;
        try {
            StoredCommit read = following(lasting == null ? open() : lasting);
            if (read != null && read.first() == next) {
                add(read);
                return true;
            }
        } catch (MongoException e) {
            leaveCursor();
            if (lasting == null) {
                throw e;
            }
            return false;
        }
        leaveCursor();
        return !atCommit && readMiddle();
    }

    private MongoCursor<StoredCommit> open() {
        MongoCursor<StoredCommit> opened = log.between(next, end, BATCH);
        cursor = opened;
        return opened;
    }

    private static @Nullable StoredCommit following(MongoCursor<StoredCommit> from) {
        return from.hasNext() ? from.next() : null;
    }

    /** A read may begin within a commit. */
    private boolean readMiddle() {
        StoredCommit around = log.before(next);
        if (around == null || around.end().next() <= next) {
            return false;
        }
        add(around);
        return true;
    }

    private void add(StoredCommit read) {
        for (Entry entry : read.entries()) {
            if (entry.position() >= next && entry.position() < end) {
                commit.add(entry);
                next = entry.position() + 1;
            }
        }
        atCommit = true;
        if (next >= end) {
            leaveCursor();
        }
    }

    private void leaveCursor() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
    }

    @Override
    public void close() {
        commit.clear();
        next = end;
        leaveCursor();
    }
}
