package org.cultivation.domain.registers;

import org.cultivation.domain.Fact;

/** A fact about an entry of a register. */
public sealed interface EntryEvent extends Fact permits EntryFact, EntryAmendment {

    /** The entry it is about, which names the stream. */
    EntryId entry();
}
