package org.cultivation.domain.enterprise;

import org.cultivation.domain.Attestation;

/**
 * Facts about facts (更正、撤回、取代、合并). One official proposes, another approves; the approval is the fact that
 * changes the counts. A fact is named by its sequence number in the firm's stream.
 */
public sealed interface AmendmentEvent extends EnterpriseEvent {

    /** The proposal that is made, approved or declined; counts from 1 per firm. */
    int proposal();

    /** An amendment was proposed and waits for another official (更正申请). {@code proposal} counts from 1 per firm. */
    record AmendmentProposed(
            UnifiedSocialCreditCode code, int proposal, Amendment amendment, String reason, Attestation attestation)
            implements AmendmentEvent {}

    /** A proposed amendment was declined (更正不予通过). */
    record AmendmentDeclined(UnifiedSocialCreditCode code, int proposal, String reason, Attestation attestation)
            implements AmendmentEvent {}

    /** A fact reads differently from now on (更正): {@code corrected} stands in its place, in the same type. */
    record FactCorrected(
            UnifiedSocialCreditCode code,
            int proposal,
            long sequence,
            EnterpriseEvent corrected,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements AmendmentEvent {}

    /** A fact never held (撤回). */
    record FactWithdrawn(
            UnifiedSocialCreditCode code,
            int proposal,
            long sequence,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements AmendmentEvent {}

    /** A fact gave way to a later one of the same stream (取代): it no longer stands, its successor does. */
    record FactSuperseded(
            UnifiedSocialCreditCode code,
            int proposal,
            long sequence,
            long successor,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements AmendmentEvent {}

    /** The firm was entered twice and is the same as {@code survivor} (合并): it no longer counts by itself. */
    record EnterpriseMerged(
            UnifiedSocialCreditCode code,
            int proposal,
            UnifiedSocialCreditCode survivor,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements AmendmentEvent {}

    /** A merge was wrong; the firm stands by itself again (撤销合并). */
    record EnterpriseUnmerged(
            UnifiedSocialCreditCode code, int proposal, String reason, String proposedBy, Attestation attestation)
            implements AmendmentEvent {}
}
