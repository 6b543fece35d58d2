package org.cultivation.infra.tlog;

import java.util.List;
import org.cultivation.infra.tlog.InvalidProof.Reason;

/**
 * Shows that a leaf is in a tree without the other leaves.
 *
 * @param index the leaf's place, which is the fact's position
 * @param size leaves in the tree
 * @param path hashes from the leaf's neighbour upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Checks it as RFC 9162 2.1.3.2 says, every step of it.
     *
     * @param leaf {@link Hash#ofLeaf} of the envelope, made by the verifier
     * @param root root of the tree of {@link #size} leaves, from a source the verifier trusts
     * @throws InvalidProof unless the leaf is at that place in that tree
     */
    public void verify(Hash leaf, Hash root) throws InvalidProof {
        InvalidProof.when(index < 0 || index >= size, Reason.INDEX_OUTSIDE_TREE);
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            InvalidProof.when(last == 0, Reason.TOO_LONG);
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        InvalidProof.when(last != 0, Reason.TOO_SHORT);
        InvalidProof.when(!hash.equals(root), Reason.OTHER_ROOT);
    }
}
