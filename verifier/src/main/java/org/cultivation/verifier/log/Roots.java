package org.cultivation.verifier.log;

import org.cultivation.verifier.tree.GrowingTree;
import org.cultivation.verifier.tree.TreeHasher;

/** The root over hashes that stand one after the other. */
final class Roots {

    private Roots() {}

    static byte[] of(byte[] hashes, int count) {
        GrowingTree tree = new GrowingTree();
        for (int i = 0; i < count; i++) {
            tree.addLeaf(hashes, i * TreeHasher.LENGTH);
        }
        return tree.root();
    }
}
