package org.cultivation.domain.enterprise;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.cultivation.domain.Refusal;

/** Everything recorded about one firm and what follows from it: what a decision is made on. */
record Dossier(StandingFacts facts, EnterpriseState state) {

    static final Dossier EMPTY = new Dossier(StandingFacts.NONE, EnterpriseState.UNKNOWN);

    Dossier with(long sequence, EnterpriseEvent fact) {
        StandingFacts more = facts.with(sequence, fact);
        return new Dossier(more, StandingFacts.reshapes(fact) ? EnterpriseState.of(more) : state.after(fact));
    }

    /** Numbers are never used twice, also not those of withdrawn facts. */
    int nextCase() {
        return 1 + highest(PoolEvent.EnterpriseNominated.class, PoolEvent.EnterpriseNominated::caseNumber);
    }

    int nextSubmission() {
        int present = state.poolCase().number();
        return 1
                + Math.max(
                        1,
                        highest(
                                PoolEvent.SubmissionResubmitted.class,
                                e -> e.caseNumber() == present ? e.submissionNumber() : 0));
    }

    int nextObjection() {
        int present = state.poolCase().number();
        return 1 + highest(PoolEvent.ObjectionReceived.class, e -> e.caseNumber() == present ? e.objectionNumber() : 0);
    }

    int nextProposal() {
        return 1 + highest(AmendmentEvent.AmendmentProposed.class, AmendmentEvent.AmendmentProposed::proposal);
    }

    /** @throws Refusal {@code amendment.no-such-proposal} when there is none or it is settled */
    AmendmentEvent.AmendmentProposed pending(int proposal) {
        AmendmentEvent.AmendmentProposed found = null;
        for (SequencedFact recorded : facts.recorded()) {
            if (recorded.fact() instanceof AmendmentEvent amendment && amendment.proposal() == proposal) {
                // Whatever follows a proposal under its number settles it.
                found = found == null && amendment instanceof AmendmentEvent.AmendmentProposed proposed
                        ? proposed
                        : null;
                if (found == null) {
                    break;
                }
            }
        }
        return Optional.ofNullable(found).orElseThrow(() -> new Refusal("amendment.no-such-proposal", proposal));
    }

    private <E extends EnterpriseEvent> int highest(Class<E> type, ToIntFunction<E> number) {
        return facts.recorded().stream()
                .map(SequencedFact::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .mapToInt(number)
                .max()
                .orElse(0);
    }
}
