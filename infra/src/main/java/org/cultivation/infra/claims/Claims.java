package org.cultivation.infra.claims;

/** Claims of one node. A claim of a node that dies moves to another that wants it within 10 seconds. */
public interface Claims extends AutoCloseable {

    /**
     * Begins to want a claim, and takes it at once when it is free; else as soon as it is. Wanting it twice is wanting
     * it once.
     */
    Claim on(String name);

    /** Gives up all of them. */
    @Override
    void close();

    /** For a registry of one process: holds whatever it wants, always under the same term. */
    static Claims alone() {
        return new SoleClaims();
    }
}
