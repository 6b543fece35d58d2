package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.tlog.InvalidProof.Reason;

/**
 * Shows that a tree begins with all leaves of an older one, unchanged and in order: that nothing was edited or cut.
 *
 * @param from leaves in the older tree
 * @param to leaves in the newer tree
 * @param path hashes from the bottom upwards; empty when the trees are equal or the older one has no leaf
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Checks it as RFC 9162 2.1.4.2 says, every step of it.
     *
     * @param older root of the older tree, as the verifier kept it
     * @param newer root of the newer tree
     * @throws InvalidProof unless the newer tree continues the older one
     */
    public void verify(Hash older, Hash newer) throws InvalidProof {
        InvalidProof.when(from < 0 || from > to, Reason.SIZES_DECREASE);
        if (from == 0 || from == to) {
            InvalidProof.when(!path.isEmpty(), Reason.TOO_LONG);
            InvalidProof.when(from == 0 && !older.equals(Hash.EMPTY_TREE), Reason.OTHER_OLDER_ROOT);
            InvalidProof.when(from == to && !older.equals(newer), Reason.OTHER_NEWER_ROOT);
            return;
        }
        InvalidProof.when(path.isEmpty(), Reason.TOO_SHORT);
        climb(withOlderRoot(older), older, newer);
    }

    /** Where the older tree is complete, its root is the first hash and left out of the proof. */
    private List<Hash> withOlderRoot(Hash older) {
        if (Long.bitCount(from) != 1) {
            return path;
        }
        List<Hash> whole = new ArrayList<>();
        whole.add(older);
        whole.addAll(path);
        return whole;
    }

    private void climb(List<Hash> whole, Hash older, Hash newer) throws InvalidProof {
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> shared;
        long last = (to - 1) >>> shared;
        Hash olderHash = whole.getFirst();
        Hash newerHash = whole.getFirst();
        for (Hash sibling : whole.subList(1, whole.size())) {
            InvalidProof.when(last == 0, Reason.TOO_LONG);
            if ((node & 1) == 1 || node == last) {
                olderHash = Hash.ofNode(sibling, olderHash);
                newerHash = Hash.ofNode(sibling, newerHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newerHash = Hash.ofNode(newerHash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        InvalidProof.when(last != 0, Reason.TOO_SHORT);
        InvalidProof.when(!olderHash.equals(older), Reason.OTHER_OLDER_ROOT);
        InvalidProof.when(!newerHash.equals(newer), Reason.OTHER_NEWER_ROOT);
    }
}
