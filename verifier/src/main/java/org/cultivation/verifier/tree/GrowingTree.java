package org.cultivation.verifier.tree;

import static org.cultivation.verifier.tree.TreeHasher.LENGTH;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The root of a tree that grows on the right. Of the leaves nothing is kept but the roots of the perfect subtrees into
 * which their number divides, one for each binary digit. For one thread.
 */
public final class GrowingTree {

    private final TreeHasher hasher = new TreeHasher();
    private final byte[][] subtrees = new byte[63][];
    private long size;

    /** Adds the next leaf by its hash, which stands in {@code hashes}. */
    public void addLeaf(byte[] hashes, int at) {
        add(0, Arrays.copyOfRange(hashes, at, at + LENGTH));
    }

    /**
     * Adds 2^{@code level} leaves at once, by the root over them.
     *
     * @throws IllegalArgumentException unless the number of leaves so far is a multiple of that
     */
    public void add(int level, byte[] root) {
        if ((size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException(size + " leaves are not a multiple of 2^" + level);
        }
        byte[] carried = root;
        int at = level;
        for (; (size >>> at & 1) == 1; at++) {
            byte[] above = new byte[LENGTH];
            hasher.node(subtrees[at], 0, carried, 0, above, 0);
            carried = above;
        }
        subtrees[at] = carried;
        size += 1L << level;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all of them. */
    public byte[] root() {
        byte @Nullable [] root = null;
        for (int level = 0; level < subtrees.length; level++) {
            if ((size >>> level & 1) == 1) {
                if (root == null) {
                    root = subtrees[level].clone();
                } else {
                    hasher.node(subtrees[level], 0, root, 0, root, 0);
                }
            }
        }
        return root == null ? TreeHasher.emptyTree() : root;
    }
}
