package org.cultivation.domain.registers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a register. Only a shell: it hands each command to the decisions, applies the fact they come to, and
 * keeps the entry's facts. Every handler answers the sequence number of the fact it recorded.
 */
@AggregateRoot(type = "RegisterEntry")
public class RegisterEntry {

    @AggregateIdentifier
    private @Nullable EntryId id;

    private EntryFacts facts = EntryFacts.NONE;

    /** For Axon, which then replays the facts. */
    protected RegisterEntry() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(EntryCommand.RecordFact command) {
        return record(EntryDecisions.record(facts, command));
    }

    @CommandHandler
    long handle(EntryCommand.ProposeEntryAmendment command) {
        return record(EntryAmendments.propose(facts, command));
    }

    @CommandHandler
    long handle(EntryCommand.ApproveEntryAmendment command) {
        return record(EntryAmendments.approve(facts, command));
    }

    @CommandHandler
    long handle(EntryCommand.DeclineEntryAmendment command) {
        return record(EntryAmendments.decline(facts, command));
    }

    @EventSourcingHandler
    void on(EntryEvent fact, @SequenceNumber long sequence) {
        id = fact.entry();
        facts = facts.with(sequence, fact);
    }

    private static long record(EntryEvent fact) {
        apply(fact);
        return AggregateLifecycle.getVersion();
    }
}
