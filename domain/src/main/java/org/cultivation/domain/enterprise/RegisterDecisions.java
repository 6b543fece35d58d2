package org.cultivation.domain.enterprise;

import org.cultivation.domain.Attestation;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;

/** What a command on the register part of a firm leads to. */
final class RegisterDecisions {

    private RegisterDecisions() {}

    /** @throws Refusal when a rule says no */
    static RegisterEvent register(EnterpriseState state, EnterpriseCommand.RegisterEnterprise c) {
        return decided(
                state,
                c.unit(),
                c,
                new RegisterEvent.EnterpriseRegistered(
                        c.code(),
                        c.name(),
                        c.formerNames(),
                        c.unit(),
                        c.kinds(),
                        c.address(),
                        c.mainProducts(),
                        c.override(),
                        c.act().attest()));
    }

    /** @throws Refusal when a rule says no */
    static RegisterEvent rename(EnterpriseState state, EnterpriseCommand.RenameEnterprise c) {
        return decided(state, c, new RegisterEvent.EnterpriseRenamed(c.code(), c.name(), attest(c)));
    }

    /**
     * The present unit hands the firm over, or the city does.
     *
     * @throws Refusal when a rule says no
     */
    static RegisterEvent relocate(EnterpriseState state, EnterpriseCommand.RelocateEnterprise c) {
        return decided(state, c, new RegisterEvent.EnterpriseRelocated(c.code(), c.unit(), c.address(), attest(c)));
    }

    /** @throws Refusal when a rule says no */
    static RegisterEvent classify(EnterpriseState state, EnterpriseCommand.ClassifyEnterprise c) {
        return decided(state, c, new RegisterEvent.EnterpriseClassified(c.code(), c.kinds(), attest(c)));
    }

    /** @throws Refusal when a rule says no */
    static RegisterEvent confirm(EnterpriseState state, EnterpriseCommand.ConfirmCrossBorderActivity c) {
        return decided(
                state,
                c,
                new RegisterEvent.CrossBorderActivityConfirmed(c.code(), c.lastActiveOn(), c.modes(), attest(c)));
    }

    /** @throws Refusal when a rule says no */
    static RegisterEvent deregister(EnterpriseState state, EnterpriseCommand.DeregisterEnterprise c) {
        return decided(state, c, new RegisterEvent.EnterpriseDeregistered(c.code(), c.reason(), attest(c)));
    }

    private static RegisterEvent decided(EnterpriseState state, EnterpriseCommand command, RegisterEvent proposed) {
        return decided(state, state.active().unit(), command, proposed);
    }

    private static RegisterEvent decided(
            EnterpriseState state, UnitCode unit, EnterpriseCommand command, RegisterEvent proposed) {
        Authority.registerObstacle(unit, command.act().actor()).ifPresent(Authority::refuse);
        RegisterEvent fact = CanonicalFact.of(proposed);
        FactOrder.check(state, fact);
        return fact;
    }

    private static Attestation attest(EnterpriseCommand command) {
        return command.act().attest();
    }
}
