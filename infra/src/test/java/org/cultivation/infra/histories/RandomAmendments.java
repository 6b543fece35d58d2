package org.cultivation.infra.histories;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentDeclined;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.jspecify.annotations.Nullable;

/** Amendments of a firm's confirmations, which contradict nothing, and merges. Each is proposed, then settled. */
final class RandomAmendments {

    private final RandomFirm firm;
    private final Set<Long> gone = new HashSet<>();
    private int proposals;
    private @Nullable Amendment open;

    RandomAmendments(RandomFirm firm) {
        this.firm = firm;
    }

    void step() {
        Amendment amendment = open == null ? proposed() : open;
        if (amendment == null) {
            firm.confirm();
        } else if (open == null) {
            proposals++;
            open = amendment;
            firm.record(new AmendmentProposed(firm.code, proposals, amendment, "wrong", firm.clerk(firm.today)));
        } else {
            open = null;
            settle(amendment);
        }
    }

    private @Nullable Amendment proposed() {
        List<RandomFirm.Dated> confirmations = firm.facts.stream()
                .filter(fact -> fact.fact() instanceof CrossBorderActivityConfirmed && !gone.contains(fact.sequence()))
                .toList();
        if (confirmations.size() < 2) {
            return null;
        }
        RandomFirm.Dated chosen = confirmations.get(firm.random.nextInt(confirmations.size() - 1));
        return switch (firm.random.nextInt(6)) {
            case 0 -> Amendment.withdraw(chosen.sequence());
            case 1 ->
                Amendment.supersede(chosen.sequence(), confirmations.getLast().sequence());
            case 2 -> Amendment.mergeInto(CreditCodes.of(firm.number + 1));
            default -> Amendment.correct(chosen.sequence(), corrected((CrossBorderActivityConfirmed) chosen.fact()));
        };
    }

    private CrossBorderActivityConfirmed corrected(CrossBorderActivityConfirmed fact) {
        Attestation was = fact.attestation();
        LocalDate on = was.effectiveOn().minusDays(firm.random.nextInt(40));
        LocalDate earliest = on.isBefore(firm.registeredOn) ? firm.registeredOn : on;
        Attestation attestation = new Attestation(
                was.actor(), was.role(), was.unit(), earliest, was.basis(), was.ruleVersion(), was.importBatch());
        return new CrossBorderActivityConfirmed(
                firm.code, fact.lastActiveOn().minusDays(firm.random.nextInt(100)), fact.modes(), attestation);
    }

    private void settle(Amendment amendment) {
        Attestation by = firm.reviewer("amend", firm.today);
        long sequence = amendment.sequence() == null ? -1 : amendment.sequence();
        if (firm.random.nextInt(4) == 0 || gone.contains(sequence)) {
            firm.record(new AmendmentDeclined(firm.code, proposals, "no", by));
            return;
        }
        switch (amendment.kind()) {
            case CORRECT -> correct(amendment, sequence, by);
            case WITHDRAW -> {
                gone.add(sequence);
                firm.record(new FactWithdrawn(firm.code, proposals, sequence, "wrong", "clerk", by));
            }
            case SUPERSEDE -> {
                gone.add(sequence);
                long successor = amendment.successor() == null ? -1 : amendment.successor();
                firm.record(new FactSuperseded(firm.code, proposals, sequence, successor, "wrong", "clerk", by));
            }
            case MERGE -> merge(amendment, by);
            case UNMERGE -> {}
        }
    }

    private void correct(Amendment amendment, long sequence, Attestation by) {
        if (amendment.corrected() != null) {
            firm.record(new FactCorrected(firm.code, proposals, sequence, amendment.corrected(), "wrong", "clerk", by));
        }
    }

    /** Half of the merges are undone later, the others end the firm's own life. */
    private void merge(Amendment amendment, Attestation by) {
        if (amendment.survivor() == null) {
            return;
        }
        firm.record(new EnterpriseMerged(firm.code, proposals, amendment.survivor(), "the same", "clerk", by));
        if (firm.random.nextBoolean()) {
            firm.today = firm.today.plusDays(firm.random.nextInt(60));
            proposals++;
            firm.record(new AmendmentProposed(
                    firm.code, proposals, Amendment.unmerge(), "not the same", firm.clerk(firm.today)));
            firm.record(new EnterpriseUnmerged(
                    firm.code, proposals, "not the same", "clerk", firm.reviewer("amend", firm.today)));
        } else {
            firm.ended = true;
        }
    }
}
