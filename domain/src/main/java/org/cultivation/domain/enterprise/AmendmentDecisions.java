package org.cultivation.domain.enterprise;

import org.cultivation.domain.Attestation;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;

/**
 * What a command on an amendment leads to: one official proposes, another one approves or declines. Each method throws
 * a {@link Refusal} when a rule says no.
 */
final class AmendmentDecisions {

    private AmendmentDecisions() {}

    static AmendmentEvent propose(Dossier dossier, EnterpriseCommand.ProposeAmendment c) {
        Authority.proposeObstacle(unit(dossier), c.act().actor()).ifPresent(Authority::refuse);
        return new AmendmentEvent.AmendmentProposed(
                c.code(),
                dossier.nextProposal(),
                AmendmentPolicy.accepted(dossier, c.amendment(), c.act()),
                CanonicalFact.reason(c.reason()),
                c.act().attest());
    }

    /** The firm may have moved on since the proposal, so it is judged again. */
    static AmendmentEvent approve(Dossier dossier, EnterpriseCommand.ApproveAmendment c) {
        Authority.settleObstacle(unit(dossier), c.act().actor()).ifPresent(Authority::refuse);
        AmendmentEvent.AmendmentProposed proposed = dossier.pending(c.proposal());
        Refusal.when(
                proposed.attestation().actor().equals(c.act().actor().account()),
                "amendment.own-proposal",
                c.act().actor().account());
        Amendment amendment = AmendmentPolicy.accepted(dossier, proposed.amendment(), c.act());
        return fact(
                c.code(),
                c.proposal(),
                amendment,
                proposed.reason(),
                proposed.attestation().actor(),
                c.act().attest());
    }

    static AmendmentEvent decline(Dossier dossier, EnterpriseCommand.DeclineAmendment c) {
        Authority.settleObstacle(unit(dossier), c.act().actor()).ifPresent(Authority::refuse);
        return new AmendmentEvent.AmendmentDeclined(
                c.code(),
                dossier.pending(c.proposal()).proposal(),
                CanonicalFact.reason(c.reason()),
                c.act().attest());
    }

    /** The fact that an approved amendment becomes. */
    static AmendmentEvent fact(
            UnifiedSocialCreditCode code,
            int proposal,
            Amendment amendment,
            String reason,
            String proposedBy,
            Attestation attestation) {
        return switch (amendment.kind()) {
            case CORRECT ->
                new AmendmentEvent.FactCorrected(
                        code,
                        proposal,
                        AmendmentPolicy.given(amendment, amendment.sequence()),
                        AmendmentPolicy.given(amendment, amendment.corrected()),
                        reason,
                        proposedBy,
                        attestation);
            case WITHDRAW ->
                new AmendmentEvent.FactWithdrawn(
                        code,
                        proposal,
                        AmendmentPolicy.given(amendment, amendment.sequence()),
                        reason,
                        proposedBy,
                        attestation);
            case SUPERSEDE ->
                new AmendmentEvent.FactSuperseded(
                        code,
                        proposal,
                        AmendmentPolicy.given(amendment, amendment.sequence()),
                        AmendmentPolicy.given(amendment, amendment.successor()),
                        reason,
                        proposedBy,
                        attestation);
            case MERGE ->
                new AmendmentEvent.EnterpriseMerged(
                        code,
                        proposal,
                        AmendmentPolicy.given(amendment, amendment.survivor()),
                        reason,
                        proposedBy,
                        attestation);
            case UNMERGE -> new AmendmentEvent.EnterpriseUnmerged(code, proposal, reason, proposedBy, attestation);
        };
    }

    private static UnitCode unit(Dossier dossier) {
        return dossier.state().registered().unit();
    }
}
