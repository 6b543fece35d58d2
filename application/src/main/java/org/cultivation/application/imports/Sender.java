package org.cultivation.application.imports;

/** Where an import's commands go. Both answer the position of the fact, and throw a refusal when a rule says no. */
public interface Sender {

    /** Returns when the fact is durable. */
    long record(Object command);

    /** Returns when the fact is durable and the views know it. */
    long send(Object command);

    /**
     * As {@link #record}, but a fact that was recorded under the same mark before is not recorded again, whichever node
     * did it. Where one process writes, the check of a row is enough.
     */
    default long record(String mark, Object command) {
        return record(command);
    }

    /** As {@link #send}, with a mark. */
    default long send(String mark, Object command) {
        return send(command);
    }
}
