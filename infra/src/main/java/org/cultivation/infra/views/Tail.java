package org.cultivation.infra.views;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds what the ledger appends into the live views, in one thread. It is woken by the ledger and never polls. A fact
 * that cannot be folded ends it; a ledger that cannot be read is tried again.
 */
final class Tail implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long RETRY_AFTER = Duration.ofSeconds(1).toNanos();
    /** Readers wait for a batch no longer than this. */
    private static final long LONGEST_WRITE = Duration.ofMillis(2).toNanos();

    private final Ledger ledger;
    private final FactReader reader;
    private final ExecutorService decoders;
    private final List<Projection> projections;
    private final InMemoryViews views;
    private final Lock writing;
    private final CheckpointWriter checkpoints;
    /** Read and replaced under {@code writing}. */
    private KeptMoments moments;

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition moved = turn.newCondition();
    private volatile long reached;
    private volatile boolean closing;
    /** Told of something since the head was last asked for. Kept beside the permit of the thread, since a ledger that
     * waits for a server's answer uses permits up. */
    private volatile boolean woken;

    private volatile @Nullable Thread runner;
    private volatile @Nullable Throwable stopped;

    /** @param writing keeps readers away from {@code views} */
    Tail(
            Ledger ledger,
            FactReader reader,
            ExecutorService decoders,
            List<Projection> projections,
            InMemoryViews views,
            Lock writing,
            CheckpointWriter checkpoints,
            KeptMoments moments) {
        this.ledger = ledger;
        this.reader = reader;
        this.decoders = decoders;
        this.projections = projections;
        this.views = views;
        this.writing = writing;
        this.checkpoints = checkpoints;
        this.moments = moments;
        this.reached = views.reached();
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!closing) {
            try {
                woken = false;
                long head = ledger.head();
                if (reached + 1 < head) {
                    catchUp(head);
                    settle(null);
                } else {
                    settle(null);
                    while (!woken && !closing) {
                        LockSupport.park(this);
                    }
                }
            } catch (LedgerUnavailable e) {
                settle(e);
                LOG.error("the ledger cannot be read beyond position {}; trying again", reached, e);
                LockSupport.parkNanos(this, RETRY_AFTER);
            } catch (RuntimeException | Error e) {
                LOG.error("the views stopped after position {}", reached, e);
                settle(e);
                return;
            }
        }
    }

    private void catchUp(long head) {
        try (FactPipe pipe = new FactPipe(ledger, reader, decoders, reached + 1, head)) {
            for (List<RecordedFact> batch = pipe.next(); batch != null && !closing; batch = pipe.next()) {
                fold(batch);
                checkpoints.offer(views, head);
            }
        }
    }

    private void fold(List<RecordedFact> batch) {
        for (int next = 0; next < batch.size(); ) {
            writing.lock();
            try {
                long until = System.nanoTime() + LONGEST_WRITE;
                do {
                    views.fold(batch.get(next), projections);
                    next++;
                    if (moments.isDue(views.reached())) {
                        moments.keep(views.bareCopy());
                    }
                } while (next < batch.size() && System.nanoTime() - until < 0);
            } finally {
                reached = views.reached();
                writing.unlock();
            }
            signal();
        }
    }

    private void settle(@Nullable Throwable cause) {
        stopped = cause;
        if (cause != null) {
            signal();
        }
    }

    private void signal() {
        turn.lock();
        try {
            moved.signalAll();
        } finally {
            turn.unlock();
        }
    }

    /** Has further moments kept elsewhere; to be called under the lock for writing. */
    void keepIn(KeptMoments other) {
        moments = other;
    }

    /** The ledger has grown. */
    void wake() {
        woken = true;
        LockSupport.unpark(runner);
    }

    /** Ends the loop after the batch in hand. */
    void close() {
        closing = true;
        signal();
        wake();
    }

    long reached() {
        return reached;
    }

    @Nullable
    Throwable stopped() {
        return stopped;
    }

    void await(long position, Duration atMost) {
        if (reached >= position) {
            return;
        }
        long left = atMost.toNanos();
        turn.lock();
        try {
            while (reached < position) {
                if (stopped != null || closing) {
                    throw new NotReached(position, reached, "the views have stopped", stopped);
                }
                if (left <= 0) {
                    throw new NotReached(position, reached, "not within " + atMost, null);
                }
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached(position, reached, "the wait was interrupted", e);
        } finally {
            turn.unlock();
        }
    }
}
