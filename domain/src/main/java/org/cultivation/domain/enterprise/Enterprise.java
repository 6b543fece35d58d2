package org.cultivation.domain.enterprise;

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
 * One firm, from its registration through the cultivation pool to its end. Only a shell: it hands each command to the
 * decisions of its topic, applies the fact they come to, and keeps the firm's facts. Every handler answers the sequence
 * number of the fact it recorded, or throws a {@link org.cultivation.domain.Refusal} and records nothing.
 */
@AggregateRoot(type = "Enterprise")
public class Enterprise {

    @AggregateIdentifier
    private @Nullable UnifiedSocialCreditCode code;

    private Dossier dossier = Dossier.EMPTY;

    /** For Axon, which then replays the facts. */
    protected Enterprise() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(EnterpriseCommand.RegisterEnterprise command) {
        return record(RegisterDecisions.register(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.RenameEnterprise command) {
        return record(RegisterDecisions.rename(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.RelocateEnterprise command) {
        return record(RegisterDecisions.relocate(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ClassifyEnterprise command) {
        return record(RegisterDecisions.classify(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ConfirmCrossBorderActivity command) {
        return record(RegisterDecisions.confirm(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.DeregisterEnterprise command) {
        return record(RegisterDecisions.deregister(dossier.state(), command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.NominateEnterprise command) {
        return record(PoolDecisions.nominate(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ReturnSubmission command) {
        return record(PoolDecisions.sendBack(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ResubmitNomination command) {
        return record(PoolDecisions.resubmit(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.PassFirstReview command) {
        return record(PoolDecisions.passFirst(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.PassSecondReview command) {
        return record(PoolDecisions.passSecond(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.OpenPublicNotice command) {
        return record(PoolDecisions.openNotice(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ReceiveObjection command) {
        return record(PoolDecisions.receiveObjection(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.DecideObjection command) {
        return record(PoolDecisions.decideObjection(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ClosePublicNotice command) {
        return record(PoolDecisions.closeNotice(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.DecideEntry command) {
        return record(PoolDecisions.enter(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.RejectNomination command) {
        return record(PoolDecisions.reject(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.SuspendPoolMembership command) {
        return record(PoolDecisions.suspend(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ResumePoolMembership command) {
        return record(PoolDecisions.resume(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ExitPool command) {
        return record(PoolDecisions.exit(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ProposeAmendment command) {
        return record(AmendmentDecisions.propose(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.ApproveAmendment command) {
        return record(AmendmentDecisions.approve(dossier, command));
    }

    @CommandHandler
    long handle(EnterpriseCommand.DeclineAmendment command) {
        return record(AmendmentDecisions.decline(dossier, command));
    }

    @EventSourcingHandler
    void on(EnterpriseEvent fact, @SequenceNumber long sequence) {
        code = fact.code();
        dossier = dossier.with(sequence, fact);
    }

    private static long record(EnterpriseEvent fact) {
        apply(fact);
        return AggregateLifecycle.getVersion();
    }
}
