package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a firm, as far as decisions need it: the fold of the facts that stand, in the order of recording.
 *
 * @param firm null before registration and after its withdrawal
 */
record EnterpriseState(@Nullable Firm firm, PoolCase poolCase) {

    static final EnterpriseState UNKNOWN = new EnterpriseState(null, PoolCase.NONE);

    static EnterpriseState of(StandingFacts facts) {
        EnterpriseState state = UNKNOWN;
        for (SequencedFact fact : facts.inOrder()) {
            state = state.after(fact.fact());
        }
        return state;
    }

    EnterpriseState after(EnterpriseEvent fact) {
        return switch (fact) {
            case RegisterEvent.EnterpriseRegistered e -> new EnterpriseState(Firm.registered(e), poolCase);
            case RegisterEvent.EnterpriseDeregistered e ->
                new EnterpriseState(registered().after(e), ended(e));
            case RegisterEvent e -> new EnterpriseState(registered().after(e), poolCase);
            case PoolEvent e -> new EnterpriseState(firm, poolCase.after(e));
            case AmendmentEvent.EnterpriseMerged e ->
                new EnterpriseState(registered().merged(e.survivor()), ended(e));
            case AmendmentEvent e -> this;
        };
    }

    private PoolCase ended(EnterpriseEvent end) {
        return poolCase.ended(end.attestation().effectiveOn());
    }

    /** @throws Refusal {@code enterprise.unknown} */
    Firm registered() {
        if (firm == null) {
            throw new Refusal("enterprise.unknown");
        }
        return firm;
    }

    /**
     * The firm, when facts may still be recorded about it.
     *
     * @throws Refusal {@code enterprise.unknown}, {@code enterprise.merged} or {@code enterprise.deregistered}
     */
    Firm active() {
        Firm known = registered();
        if (known.mergedInto() != null) {
            throw new Refusal("enterprise.merged", known.mergedInto());
        }
        if (known.deregisteredOn() != null) {
            throw new Refusal("enterprise.deregistered", known.deregisteredOn());
        }
        return known;
    }

    CaseStanding standing() {
        return poolCase.standing(registered().unit());
    }

    /** The latest effective date of anything that stands. */
    LocalDate latest() {
        LocalDate register = registered().latest();
        return poolCase.since().isAfter(register) ? poolCase.since() : register;
    }
}
