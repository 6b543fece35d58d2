package org.cultivation.infra.ledger;

/**
 * Where a commit stands.
 *
 * @param firstPosition position of its first fact; the others follow without a gap
 * @param count how many facts
 */
public record Receipt(long firstPosition, int count) {

    /** Position of its last fact: a view that has reached it shows the whole commit. */
    public long lastPosition() {
        return firstPosition + count - 1;
    }
}
