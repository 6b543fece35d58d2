package org.cultivation.infra.tlog;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of an RFC 6962 tree that grows leaf by leaf, without keeping its leaves. For one thread. */
public final class RunningRoot {

    /** Roots of the perfect subtrees on the left, largest first, with their sizes. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private long size;

    private record Subtree(Hash root, long size) {}

    /** Adds the next leaf, by its leaf hash. */
    public void add(Hash leaf) {
        Subtree added = new Subtree(leaf, 1);
        while (!subtrees.isEmpty() && subtrees.getLast().size() == added.size()) {
            Subtree left = subtrees.removeLast();
            added = new Subtree(Hash.ofNode(left.root(), added.root()), added.size() * 2);
        }
        subtrees.addLast(added);
        size++;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        Hash root = null;
        for (var fromRight = subtrees.descendingIterator(); fromRight.hasNext(); ) {
            Hash left = fromRight.next().root();
            root = root == null ? left : Hash.ofNode(left, root);
        }
        return root == null ? Hash.EMPTY_TREE : root;
    }
}
