package org.cultivation.domain.enterprise;

import java.util.Objects;
import java.util.Optional;
import org.cultivation.domain.Act;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which amendments may be made. The measure is a replay: read as amended, the firm's facts must still follow on one
 * another, else the amendment is refused with the first fact that no longer holds.
 */
final class AmendmentPolicy {

    private AmendmentPolicy() {}

    /**
     * The amendment in its canonical form.
     *
     * @throws Refusal when it may not be made
     */
    static Amendment accepted(Dossier dossier, Amendment amendment, Act act) {
        Amendment canonical = switch (amendment.kind()) {
            case CORRECT -> correction(dossier, amendment, act);
            case WITHDRAW -> withdrawal(dossier, amendment);
            case SUPERSEDE -> supersession(dossier, amendment);
            case MERGE -> merge(dossier, amendment, act);
            case UNMERGE -> unmerge(dossier);
        };
        requireNoContradiction(dossier, canonical, act);
        return canonical;
    }

    /** @throws Refusal {@code amendment.incomplete} */
    static <T> T given(Amendment amendment, @Nullable T component) {
        if (component == null) {
            throw new Refusal("amendment.incomplete", amendment.kind());
        }
        return component;
    }

    private static Amendment correction(Dossier dossier, Amendment amendment, Act act) {
        long sequence = given(amendment, amendment.sequence());
        EnterpriseEvent corrected = given(amendment, amendment.corrected());
        EnterpriseEvent standing = standing(dossier, sequence);
        Refusal.when(!corrected.getClass().equals(standing.getClass()), "amendment.other-type");
        requireSameIdentity(standing, corrected);
        EnterpriseEvent canonical = switch (corrected) {
            case RegisterEvent e -> CanonicalFact.of(e);
            case PoolEvent e -> CanonicalFact.of(e);
            case AmendmentEvent e -> throw new Refusal("amendment.of-amendment", sequence);
        };
        Act.requirePlausible(canonical.attestation().effectiveOn(), act.today());
        if (canonical instanceof PoolEvent.PublicNoticeOpened notice) {
            PoolDecisions.requireNoticeDays(notice, act.rules());
        }
        Refusal.when(canonical.equals(standing), "amendment.nothing-corrected");
        return Amendment.correct(sequence, canonical);
    }

    private static Amendment withdrawal(Dossier dossier, Amendment amendment) {
        long sequence = given(amendment, amendment.sequence());
        EnterpriseEvent standing = standing(dossier, sequence);
        Refusal.when(
                standing instanceof RegisterEvent.EnterpriseRegistered
                        && dossier.facts().inOrder().size() > 1,
                "amendment.registration-needed");
        return Amendment.withdraw(sequence);
    }

    private static Amendment supersession(Dossier dossier, Amendment amendment) {
        long sequence = given(amendment, amendment.sequence());
        long successor = given(amendment, amendment.successor());
        EnterpriseEvent standing = standing(dossier, sequence);
        boolean sameKind = dossier.facts()
                .at(successor)
                .filter(later -> later.getClass().equals(standing.getClass()))
                .isPresent();
        Refusal.when(successor <= sequence || !sameKind, "amendment.no-successor", successor);
        return Amendment.supersede(sequence, successor);
    }

    private static Amendment merge(Dossier dossier, Amendment amendment, Act act) {
        UnifiedSocialCreditCode survivor = given(amendment, amendment.survivor());
        Firm firm = dossier.state().registered();
        if (firm.mergedInto() != null) {
            throw new Refusal("enterprise.merged", firm.mergedInto());
        }
        UnifiedSocialCreditCode code =
                dossier.facts().recorded().getFirst().fact().code();
        Refusal.when(survivor.equals(code), "amendment.merge-into-itself", survivor);
        Refusal.when(
                act.effectiveOn().isBefore(firm.registeredOn()),
                "enterprise.effective-before-registration",
                firm.registeredOn());
        return Amendment.mergeInto(survivor);
    }

    private static Amendment unmerge(Dossier dossier) {
        Refusal.when(dossier.state().registered().mergedInto() == null, "amendment.not-merged");
        return Amendment.unmerge();
    }

    /** Facts about facts are not amended: an approved one is answered by another, a merge by its undoing. */
    private static EnterpriseEvent standing(Dossier dossier, long sequence) {
        boolean amendment = dossier.facts().recorded().stream()
                .anyMatch(recorded -> recorded.sequence() == sequence && recorded.fact() instanceof AmendmentEvent);
        Refusal.when(amendment, "amendment.of-amendment", sequence);
        Optional<EnterpriseEvent> standing = dossier.facts().at(sequence);
        return standing.orElseThrow(() -> new Refusal("amendment.not-standing", sequence));
    }

    /** Only date, basis and content of a fact can be wrong; who signed it, for whom and in which case cannot. */
    private static void requireSameIdentity(EnterpriseEvent standing, EnterpriseEvent corrected) {
        same("code", standing.code(), corrected.code());
        Attestation signed = standing.attestation();
        Attestation now = corrected.attestation();
        same("actor", signed.actor(), now.actor());
        same("role", signed.role(), now.role());
        same("unit", signed.unit(), now.unit());
        same("ruleVersion", signed.ruleVersion(), now.ruleVersion());
        same("importBatch", signed.importBatch(), now.importBatch());
        if (standing instanceof PoolEvent before && corrected instanceof PoolEvent after) {
            same("caseNumber", before.caseNumber(), after.caseNumber());
            same("number", numberWithinCase(before), numberWithinCase(after));
            same("stage", stage(before), stage(after));
        }
    }

    private static void same(String field, @Nullable Object standing, @Nullable Object corrected) {
        Refusal.when(!Objects.equals(standing, corrected), "amendment.identity-changed", field);
    }

    private static int numberWithinCase(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.SubmissionResubmitted e -> e.submissionNumber();
            case PoolEvent.ObjectionReceived e -> e.objectionNumber();
            case PoolEvent.ObjectionDecided e -> e.objectionNumber();
            default -> 0;
        };
    }

    private static @Nullable ReviewStage stage(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.SubmissionReturned e -> e.stage();
            case PoolEvent.NominationRejected e -> e.stage();
            default -> null;
        };
    }

    private static void requireNoContradiction(Dossier dossier, Amendment amendment, Act act) {
        if (dossier.facts().recorded().isEmpty()) {
            return;
        }
        SequencedFact last = dossier.facts().recorded().getLast();
        EnterpriseEvent amending = AmendmentDecisions.fact(
                last.fact().code(), 0, amendment, "", act.actor().account(), act.attest());
        FactOrder.contradiction(
                        dossier.facts().with(last.sequence() + 1, amending).inOrder())
                .ifPresent(found -> {
                    throw new Refusal(
                            "amendment.contradicts",
                            found.sequence(),
                            found.refusal().code());
                });
    }
}
