package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;

/**
 * A tree held against its ledger, leaf by leaf.
 *
 * @param facts in the ledger
 * @param root over all of them, as they are in the ledger
 * @param treeSize leaves in the tree
 * @param difference the first position at which the tree has another leaf; empty when there is none
 * @param rootsAgree false when the leaves agree and the tree has another root over them all the same
 */
public record TreeCheck(long facts, Hash root, long treeSize, OptionalLong difference, boolean rootsAgree) {

    private static final int BATCH = 4_096;

    /** Compares; a tree that is behind is compared as far as it goes. */
    public static TreeCheck of(LedgerReader ledger, MerkleTree tree) {
        RunningRoot all = new RunningRoot();
        RunningRoot shared = new RunningRoot();
        OptionalLong difference = OptionalLong.empty();
        try (LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                Hash leaf = Hash.ofLeaf(entries.next().json());
                long position = all.size();
                all.add(leaf);
                if (position < tree.size()) {
                    shared.add(leaf);
                    if (difference.isEmpty() && !tree.leaf(position).equals(leaf)) {
                        difference = OptionalLong.of(position);
                    }
                }
            }
        }
        boolean agree = tree.size() > all.size()
                || difference.isPresent()
                || tree.rootAt(shared.size()).equals(shared.root());
        return new TreeCheck(all.size(), all.root(), tree.size(), difference, agree);
    }

    /** True when the tree is the beginning of what the ledger gives, or all of it. */
    public boolean holds() {
        return treeSize <= facts && difference.isEmpty() && rootsAgree;
    }

    /** Fills an empty tree from the ledger. */
    public static void fill(LedgerReader ledger, MerkleTree tree) {
        List<Hash> leaves = new ArrayList<>(BATCH);
        try (LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                leaves.add(Hash.ofLeaf(entries.next().json()));
                if (leaves.size() == BATCH || !entries.hasNext()) {
                    tree.append(leaves);
                    leaves.clear();
                }
            }
        }
    }
}
