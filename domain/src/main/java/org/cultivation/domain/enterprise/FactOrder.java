package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.Refusal;

/**
 * Which fact may follow on what already stands: no role, no scope, no rule parameter, only the firm's own facts. A
 * decision asks it about the new fact; an amendment asks it about every fact from the first, read as amended.
 */
final class FactOrder {

    private FactOrder() {}

    /** A fact that cannot follow on those before it, and the rule it breaks. */
    record Contradiction(long sequence, Refusal refusal) {}

    /** The first fact that cannot follow on those before it. */
    static Optional<Contradiction> contradiction(List<SequencedFact> facts) {
        EnterpriseState state = EnterpriseState.UNKNOWN;
        for (SequencedFact next : facts) {
            try {
                check(state, next.fact());
            } catch (Refusal refusal) {
                return Optional.of(new Contradiction(next.sequence(), refusal));
            }
            state = state.after(next.fact());
        }
        return Optional.empty();
    }

    /** @throws Refusal when {@code fact} may not follow on {@code state} */
    static void check(EnterpriseState state, EnterpriseEvent fact) {
        switch (fact) {
            case RegisterEvent.EnterpriseRegistered e ->
                Refusal.when(state.firm() != null, "enterprise.already-registered");
            case RegisterEvent e -> checkRegister(state, state.active(), e);
            case PoolEvent e -> checkPool(state, state.active(), e);
            case AmendmentEvent e -> {}
        }
    }

    private static void checkRegister(EnterpriseState state, Firm firm, RegisterEvent fact) {
        LocalDate on = fact.attestation().effectiveOn();
        notBeforeRegistration(firm, on);
        switch (fact) {
            case RegisterEvent.EnterpriseRenamed e -> {
                Refusal.when(firm.name().equals(e.name()), "enterprise.nothing-new");
                notBefore(firm.nameSince(), on);
            }
            case RegisterEvent.EnterpriseRelocated e -> {
                Refusal.when(firm.sitsAt(e.unit(), e.address()), "enterprise.nothing-new");
                notBefore(firm.unitSince(), on);
            }
            case RegisterEvent.EnterpriseClassified e -> {
                Refusal.when(firm.kinds().equals(e.kinds()), "enterprise.nothing-new");
                notBefore(firm.kindsSince(), on);
            }
            case RegisterEvent.EnterpriseDeregistered e -> notBefore(state.latest(), on);
            case RegisterEvent.CrossBorderActivityConfirmed e -> {}
            case RegisterEvent.EnterpriseRegistered e -> {}
        }
    }

    private static void checkPool(EnterpriseState state, Firm firm, PoolEvent fact) {
        LocalDate on = fact.attestation().effectiveOn();
        PoolCase poolCase = state.poolCase();
        notBeforeRegistration(firm, on);
        ReviewPolicy.caseObstacle(
                        PoolAction.of(fact),
                        state.standing(),
                        fact.attestation().actor(),
                        on)
                .ifPresent(Authority::refuse);
        Refusal.when(on.isBefore(poolCase.since()), "pool.effective-before-standing", poolCase.since());
        switch (fact) {
            case PoolEvent.SubmissionResubmitted e ->
                Refusal.when(
                        poolCase.submission() != null && e.submission().sameAs(poolCase.submission()),
                        "pool.nothing-corrected");
            case PoolEvent.ObjectionReceived e -> checkReceipt(poolCase, e);
            case PoolEvent.ObjectionDecided e -> {
                PoolCase.ObjectionStanding standing = poolCase.objections().get(e.objectionNumber());
                Refusal.when(standing == null, "pool.objection-unknown", e.objectionNumber());
                Refusal.when(
                        standing != PoolCase.ObjectionStanding.OPEN, "pool.objection-decided", e.objectionNumber());
            }
            default -> {}
        }
    }

    private static void checkReceipt(PoolCase poolCase, PoolEvent.ObjectionReceived e) {
        LocalDate from = poolCase.noticeFrom();
        LocalDate until = poolCase.noticeUntil();
        LocalDate received = e.receivedOn();
        if (from != null && until != null) {
            Refusal.when(received.isBefore(from) || received.isAfter(until), "pool.objection-late", from, until);
        }
        LocalDate on = e.attestation().effectiveOn();
        Refusal.when(received.isAfter(on), "pool.objection-not-yet-received", received, on);
    }

    private static void notBeforeRegistration(Firm firm, LocalDate on) {
        Refusal.when(on.isBefore(firm.registeredOn()), "enterprise.effective-before-registration", firm.registeredOn());
    }

    private static void notBefore(LocalDate standing, LocalDate on) {
        Refusal.when(on.isBefore(standing), "enterprise.effective-before-standing", standing);
    }
}
