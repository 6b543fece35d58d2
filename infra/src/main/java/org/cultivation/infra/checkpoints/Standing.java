package org.cultivation.infra.checkpoints;

import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.MerkleTree;

/** How a checkpoint that was signed once stands to the tree of now. */
public enum Standing {
    /** The tree begins with that one, and a key of this log signed it. */
    CONSISTENT,
    /** The tree is smaller: either it has not caught up after a start, or the ledger lost facts. */
    AHEAD,
    /** The tree has another root at that size: history was changed. */
    CONTRADICTED,
    /** No key of this log signed it: the file was altered, or is of another log. */
    NOT_SIGNED;

    static Standing of(SignedNote note, MerkleTree tree, LogKeys keys) {
        try {
            Checkpoint signed = Checkpoint.open(note, keys.verifiers());
            if (!signed.origin().equals(keys.origin())) {
                return NOT_SIGNED;
            }
            if (signed.size() > tree.size()) {
                return AHEAD;
            }
            return tree.rootAt(signed.size()).equals(signed.root()) ? CONSISTENT : CONTRADICTED;
        } catch (InvalidNote e) {
            return NOT_SIGNED;
        }
    }
}
