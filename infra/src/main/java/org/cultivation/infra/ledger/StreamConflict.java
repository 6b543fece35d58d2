package org.cultivation.infra.ledger;

/** Somebody else was first: a place in a stream, or an id, is taken. Nothing of the commit was appended. */
public final class StreamConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is taken. */
    public enum Taken {
        /** The stream has a fact with this sequence number: read the stream again and decide anew. */
        SEQUENCE,
        /** The ledger has a fact with this id: the same commit was appended before. */
        ID
    }

    private final transient NewFact offending;
    private final Taken taken;

    public StreamConflict(NewFact offending, Taken taken) {
        super(
                taken == Taken.ID ? "id taken: " + offending : "place in the stream taken: " + offending,
                null,
                false,
                false);
        this.offending = offending;
        this.taken = taken;
    }

    /** The first fact of the commit that cannot stand. */
    public NewFact offending() {
        return offending;
    }

    /** Why it cannot. */
    public Taken taken() {
        return taken;
    }
}
