package org.cultivation.infra.checkpoints;

/** How a checkpoint that was signed once stands to the tree of now. */
public enum Standing {
    /** The tree begins with that one, and a key of this log signed it. */
    CONSISTENT,
    /** The tree is smaller: either it has not caught up after a start, or the ledger lost facts. */
    AHEAD,
    /** The tree has another root at that size: history was changed. */
    CONTRADICTED,
    /** No key of this log signed it: the file was altered, or is of another log. */
    NOT_SIGNED
}
