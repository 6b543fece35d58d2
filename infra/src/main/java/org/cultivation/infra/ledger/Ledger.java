package org.cultivation.infra.ledger;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/**
 * One append-only log of facts with a single order. Nothing is ever edited or removed.
 *
 * <p>The ledger gives each fact its position and its recorded time when it becomes durable. Recorded times never
 * decrease along the log: when the clock jumps back, the last time is held until the clock has caught up.
 */
public interface Ledger extends LedgerReader {

    /**
     * Appends the facts of one unit of work, all or none, side by side. When this returns they are durable.
     *
     * @throws StreamConflict when a fact's place in its stream or its id is taken; nothing was appended
     * @throws LedgerUnavailable when the storage failed; nothing was appended, and later appends work again once the
     *     cause is gone. An unclear outcome is settled by reading back before this is thrown
     * @throws OutcomeUnknown when reading back was not possible either
     */
    Receipt append(Commit commit);

    /**
     * As {@link #append}, without waiting. Commits of one thread are appended in the order of its calls. The future
     * fails with what {@code append} would throw; its dependent stages never run on the ledger's writer.
     */
    CompletableFuture<Receipt> appendLater(Commit commit);

    /**
     * Calls {@code newHead} after every append, with the head then reached or a later one, on the ledger's own thread:
     * it must only wake somebody up. A tail that reads up to the head whenever it is called misses nothing.
     */
    Subscription onAppend(LongConsumer newHead);

    /** Keeps the folded state of a stream; ignored when a snapshot of a later sequence number is kept already. */
    void storeSnapshot(Snapshot snapshot);

    /** The kept snapshot of a stream with the highest sequence number. */
    Optional<Snapshot> latestSnapshot(String stream);

    /**
     * True when other processes append to it too: what this process knows of a stream may be old, and the head moves by
     * itself.
     */
    default boolean isShared() {
        return false;
    }

    /** Ends a registration; calling it again does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
