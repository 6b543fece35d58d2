package org.cultivation.infra.ledger;

import java.util.List;

/**
 * What one unit of work appends: it becomes durable all at once, at adjacent positions, or not at all.
 *
 * @param facts in the order they get their positions; at least one
 */
public record Commit(List<NewFact> facts) {

    public Commit {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a commit has at least one fact");
        }
    }

    /** A commit of these facts. */
    public static Commit of(NewFact... facts) {
        return new Commit(List.of(facts));
    }
}
