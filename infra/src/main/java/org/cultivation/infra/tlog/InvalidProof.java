package org.cultivation.infra.tlog;

/** A proof proves nothing, and why. */
public final class InvalidProof extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** The leaf's index is not below the size of the tree. */
        INDEX_OUTSIDE_TREE,
        /** The older tree is said to be larger than the newer one, or a size is negative. */
        SIZES_DECREASE,
        /** It has more hashes than the tree is high. */
        TOO_LONG,
        /** It has too few hashes to reach the root. */
        TOO_SHORT,
        /** It leads to another root than the tree has: the leaf is not there. */
        OTHER_ROOT,
        /** It leads to another root than the older tree had: history was changed. */
        OTHER_OLDER_ROOT,
        /** It leads to another root than the newer tree has. */
        OTHER_NEWER_ROOT
    }

    private final Reason reason;

    InvalidProof(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    static void when(boolean wrong, Reason reason) throws InvalidProof {
        if (wrong) {
            throw new InvalidProof(reason);
        }
    }
}
