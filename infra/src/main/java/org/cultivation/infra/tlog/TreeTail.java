package org.cultivation.infra.tlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the tree on as the ledger grows, on a thread of its own, so that no append waits for it. A fact is
 * <em>sequenced</em> when it is durable in the ledger and <em>integrated</em> when the tree has reached it.
 */
public final class TreeTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TreeTail.class);
    private static final int BATCH = 4_096;
    private static final long RETRY_AFTER = Duration.ofSeconds(1).toNanos();

    private final Ledger ledger;
    private final MerkleTree tree;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::run, "merkle-tree");
    private final Ledger.Subscription subscription;
    private long head;
    private boolean closed;
    private @Nullable RuntimeException failure;

    private TreeTail(Ledger ledger, MerkleTree tree) {
        this.ledger = ledger;
        this.tree = tree;
        this.subscription = ledger.onAppend(this::woken);
        this.head = ledger.head();
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Begins to tail. The caller closes this before the tree and the ledger.
     *
     * @throws TreeUnavailable when the tree holds what the ledger does not: facts were cut off or exchanged, or the
     *     files belong to different registries. The tree is never rebuilt over such a finding
     */
    public static TreeTail start(Ledger ledger, MerkleTree tree) {
        long size = tree.size();
        if (size > ledger.head()) {
            throw new TreeUnavailable("the tree has " + size + " leaves but the ledger ends at " + ledger.head(), null);
        }
        if (size > 0) {
            try (LedgerStream last = ledger.read(size - 1, size)) {
                if (!Hash.ofLeaf(last.next().json()).equals(tree.leaf(size - 1))) {
                    throw new TreeUnavailable("position " + (size - 1) + " is not what the tree holds", null);
                }
            }
        }
        return new TreeTail(ledger, tree);
    }

    private void woken(long newHead) {
        lock.lock();
        try {
            head = Math.max(head, newHead);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                try {
                    integrate();
                } catch (LedgerUnavailable e) {
                    // Of a ledger on a server only: it comes back.
                    LOG.warn("the Merkle tree waits for the ledger at {}", tree.size(), e);
                    LockSupport.parkNanos(RETRY_AFTER);
                }
                signal();
            }
        } catch (RuntimeException e) {
            LOG.error("the Merkle tree stopped at {}", tree.size(), e);
            lock.lock();
            try {
                failure = e;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean awaitWork() {
        lock.lock();
        try {
            while (!closed && tree.size() >= head) {
                changed.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void integrate() {
        List<Hash> leaves = new ArrayList<>();
        long from = tree.size();
        try (LedgerStream entries = ledger.read(from, from + BATCH)) {
            entries.forEachRemaining(entry -> leaves.add(Hash.ofLeaf(entry.json())));
        }
        tree.append(leaves);
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the tree has {@code size} leaves.
     *
     * @return false when it has not within {@code atMost}
     * @throws TreeUnavailable when the tree stopped
     */
    public boolean await(long size, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (tree.size() < size && left > 0) {
                if (failure != null) {
                    throw new TreeUnavailable("the tree stopped", failure);
                }
                left = changed.awaitNanos(left);
            }
            return tree.size() >= size;
        } finally {
            lock.unlock();
        }
    }

    /** Why the tree stopped; empty while it is well. */
    public Optional<RuntimeException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(Duration.ofMinutes(1))) {
                LOG.warn("the Merkle tree is still busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
