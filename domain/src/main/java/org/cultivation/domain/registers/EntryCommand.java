package org.cultivation.domain.registers;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.cultivation.domain.Act;
import org.cultivation.domain.UnitCode;

/** What an official may ask of an entry. */
public sealed interface EntryCommand {

    /** The entry it concerns. */
    EntryId entry();

    /** Who acts, from when, on what basis. */
    Act act();

    /**
     * The unit the entry belongs to where no fact of its own says so: the firm's unit, the unit itself, else the city.
     */
    UnitCode home();

    /** Records a fact of a kind. {@code values} as typed. */
    record RecordFact(
            @TargetAggregateIdentifier EntryId entry,
            String kind,
            String move,
            Map<String, String> values,
            UnitCode home,
            Act act)
            implements EntryCommand {
        public RecordFact {
            values = Map.copyOf(values);
        }
    }

    /** Proposes to amend a fact; the corrected reading with values as typed. */
    record ProposeEntryAmendment(
            @TargetAggregateIdentifier EntryId entry, EntryChange change, String reason, UnitCode home, Act act)
            implements EntryCommand {}

    /** Approves what another official proposed. */
    record ApproveEntryAmendment(@TargetAggregateIdentifier EntryId entry, int proposal, UnitCode home, Act act)
            implements EntryCommand {}

    /** Declines what an official proposed. */
    record DeclineEntryAmendment(
            @TargetAggregateIdentifier EntryId entry, int proposal, String reason, UnitCode home, Act act)
            implements EntryCommand {}
}
