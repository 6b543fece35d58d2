package org.cultivation.infra.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * One durable fact.
 *
 * @param position its place in the log, from 0
 * @param stream identity of what it is about
 * @param sequence its place in the stream
 * @param type catalogue name and revision, {@code enterprise.nominated/1}
 * @param recordedAt when the ledger recorded it, in whole microseconds; never before an earlier position's
 * @param id the fact's own id
 * @param json the canonical {@link Envelope}: all of the above with body and metadata. It is what export writes and
 *     what the Merkle tree hashes. Not to be modified
 */
public record Entry(
        long position, String stream, long sequence, String type, Instant recordedAt, String id, byte[] json) {

    /** Equal when all that is recorded is equal, which the envelope alone decides. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && Arrays.equals(json, entry.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    @Override
    public String toString() {
        return position + ": " + stream + "#" + sequence + " " + type;
    }
}
