package org.cultivation.infra.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reading half of a {@link Ledger}, for whoever must not write: verification, export, a second process.
 *
 * <p>A <em>position</em> names one fact for ever. Positions are 0, 1, 2, ... without gaps, in the order in which facts
 * became durable. Whoever has seen position {@code p} has seen, or can read, every smaller position; nothing ever
 * appears at or below it later. Position is also the leaf index in the Merkle tree.
 *
 * <p>Every method may be called by any thread, and throws {@link LedgerUnavailable} when the storage fails.
 */
public interface LedgerReader extends AutoCloseable {

    /** How many facts are durable: they hold positions 0 to {@code head() - 1}. Never decreases. */
    long head();

    /** The position of the newest durable fact; empty in an empty ledger. */
    default OptionalLong lastPosition() {
        long head = head();
        return head == 0 ? OptionalLong.empty() : OptionalLong.of(head - 1);
    }

    /**
     * Reads positions {@code from} (included) to {@code to} (excluded) in order, in bounded memory. Stops at the head
     * as of this call when {@code to} lies beyond it; use {@link Long#MAX_VALUE} for everything.
     *
     * @throws IllegalArgumentException when {@code from} is negative
     */
    LedgerStream read(long from, long to);

    /** The facts of one stream with at least this sequence number, in sequence order. */
    List<Entry> readStream(String stream, long fromSequence);

    /** The highest sequence number of a stream; empty when it has no fact. */
    OptionalLong lastSequence(String stream);

    /** The fact with this id: how a caller that was cut off learns whether its commit stands. */
    Optional<Entry> find(String id);

    /**
     * The facts that requests with this {@link RequestMark#key} made, in the order of their positions: what a repeated
     * request came to. Durable together with the facts, and final like them.
     */
    List<Entry> findRequest(String key);

    /**
     * How many facts were recorded at or before {@code known}; the facts <em>as known on</em> that instant are positions
     * 0 to the result minus 1. The answer is final as soon as a later fact is recorded; an adapter may promise more.
     */
    long positionAt(Instant known);

    @Override
    void close();
}
