package org.cultivation.application.imports;

/** Where an import's commands go. Both answer the position of the fact, and throw a refusal when a rule says no. */
public interface Sender {

    /** Returns when the fact is durable. */
    long record(Object command);

    /** Returns when the fact is durable and the views know it. */
    long send(Object command);
}
