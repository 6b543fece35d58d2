package org.cultivation.projections;

/**
 * Folds facts into views. Facts arrive in the order of their positions, each at least once: a fact applied a second
 * time changes nothing. A projection that cannot apply a fact throws, which stops the views; it never skips one.
 */
public interface Projection {

    /** For messages: which projection could not go on. */
    String name();

    /** Folds one fact; reads and saves only through {@code views}. */
    void apply(RecordedFact fact, Views views, FactHistory history);
}
