package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.List;

/** Which hashes a proof consists of: PATH and SUBPROOF of RFC 9162 2.1.3.1 and 2.1.4.1. */
final class Paths {

    /** The hash over leaves {@code from} (included) to {@code to} (excluded). */
    interface Ranges {
        Hash over(long from, long to);
    }

    private final Ranges ranges;
    private final List<Hash> path = new ArrayList<>();

    Paths(Ranges ranges) {
        this.ranges = ranges;
    }

    List<Hash> toLeaf(long index, long size) {
        leaf(index, 0, size);
        return path;
    }

    private void leaf(long index, long from, long to) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (index < middle) {
            leaf(index, from, middle);
            path.add(ranges.over(middle, to));
        } else {
            leaf(index, middle, to);
            path.add(ranges.over(from, middle));
        }
    }

    List<Hash> toOlder(long older, long size) {
        if (older > 0 && older < size) {
            older(older, 0, size, true);
        }
        return path;
    }

    /** @param whole true while the subtree at hand would be all of the older tree, whose root the verifier knows */
    private void older(long older, long from, long to, boolean whole) {
        if (older == to) {
            if (!whole) {
                path.add(ranges.over(from, to));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (older <= middle) {
            older(older, from, middle, whole);
            path.add(ranges.over(middle, to));
        } else {
            older(older, middle, to, false);
            path.add(ranges.over(from, middle));
        }
    }
}
