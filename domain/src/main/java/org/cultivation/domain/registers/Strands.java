package org.cultivation.domain.registers;

import java.util.List;

/** The standing facts of one entry as strands: all that a decision about a further fact looks at. */
public interface Strands {

    /** The strand of this kind and key; without steps when there is none. */
    Strand strand(FactKind kind, String key);

    /** Every strand with a step. */
    List<Strand> all();

    /**
     * The fact that {@code command} would record: the decision the aggregate takes, with nothing recorded.
     *
     * @throws org.cultivation.domain.Refusal when a rule says no
     */
    default EntryFact tried(EntryCommand.RecordFact command) {
        return EntryDecisions.record(this, command);
    }
}
