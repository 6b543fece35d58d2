package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.Attestation;

/**
 * Facts about a firm's way into, within and out of the key-enterprise cultivation pool. A case begins with a nomination
 * and has a number within the firm, from 1.
 */
public sealed interface PoolEvent extends EnterpriseEvent {

    /** Number of the case within the firm. */
    int caseNumber();

    /** Nominated with its first submission (提名). */
    record EnterpriseNominated(
            UnifiedSocialCreditCode code, int caseNumber, Submission submission, Attestation attestation)
            implements PoolEvent {}

    /**
     * Sent back to be corrected (退回补正).
     *
     * @param stage the stage that sent it back
     * @param items names of the submission's items to correct; empty when the reason says it all
     * @param dueOn the day by which the correction is expected
     */
    record SubmissionReturned(
            UnifiedSocialCreditCode code,
            int caseNumber,
            ReviewStage stage,
            String reason,
            List<String> items,
            LocalDate dueOn,
            Attestation attestation)
            implements PoolEvent {
        public SubmissionReturned {
            items = List.copyOf(items);
        }
    }

    /** Handed in again (重新报送); {@code submissionNumber} counts from 1 within the case, so this is 2 or more. */
    record SubmissionResubmitted(
            UnifiedSocialCreditCode code,
            int caseNumber,
            int submissionNumber,
            Submission submission,
            Attestation attestation)
            implements PoolEvent {}

    /** First review passed (初审通过). {@code opinion} may be empty. */
    record FirstReviewPassed(UnifiedSocialCreditCode code, int caseNumber, String opinion, Attestation attestation)
            implements PoolEvent {}

    /** Second review passed (复核通过). {@code opinion} may be empty. */
    record SecondReviewPassed(UnifiedSocialCreditCode code, int caseNumber, String opinion, Attestation attestation)
            implements PoolEvent {}

    /**
     * Put on public notice (公示).
     *
     * @param notice name or number of the notice, shared by all firms on it
     * @param from first day; @param until last day, included
     */
    record PublicNoticeOpened(
            UnifiedSocialCreditCode code,
            int caseNumber,
            String notice,
            LocalDate from,
            LocalDate until,
            Attestation attestation)
            implements PoolEvent {}

    /**
     * A signed, written objection came in during the notice (异议). Anonymous and late ones are not taken.
     *
     * @param objectionNumber counts from 1 within the case
     * @param receivedOn day of receipt, within the notice
     */
    record ObjectionReceived(
            UnifiedSocialCreditCode code,
            int caseNumber,
            int objectionNumber,
            LocalDate receivedOn,
            String content,
            Attestation attestation)
            implements PoolEvent {}

    /** An objection was decided (异议处理); an upheld one leaves only rejection or return. */
    record ObjectionDecided(
            UnifiedSocialCreditCode code,
            int caseNumber,
            int objectionNumber,
            boolean upheld,
            String reason,
            Attestation attestation)
            implements PoolEvent {}

    /** The notice ran its days and was closed (公示期满). */
    record PublicNoticeClosed(UnifiedSocialCreditCode code, int caseNumber, Attestation attestation)
            implements PoolEvent {}

    /** Decided: entered the pool for the first time (入库). */
    record PoolEntered(UnifiedSocialCreditCode code, int caseNumber, String opinion, Attestation attestation)
            implements PoolEvent {}

    /** Decided: entered the pool again after an exit, by a new case (重新入库). */
    record PoolReEntered(UnifiedSocialCreditCode code, int caseNumber, String opinion, Attestation attestation)
            implements PoolEvent {}

    /** Decided: not taken into the pool (不予入库), at the stage named. */
    record NominationRejected(
            UnifiedSocialCreditCode code, int caseNumber, ReviewStage stage, String reason, Attestation attestation)
            implements PoolEvent {}

    /** Membership suspended (暂停). */
    record PoolMembershipSuspended(UnifiedSocialCreditCode code, int caseNumber, String reason, Attestation attestation)
            implements PoolEvent {}

    /** Membership resumed (恢复). */
    record PoolMembershipResumed(UnifiedSocialCreditCode code, int caseNumber, String reason, Attestation attestation)
            implements PoolEvent {}

    /** Left the pool (出库). */
    record PoolExited(UnifiedSocialCreditCode code, int caseNumber, String reason, Attestation attestation)
            implements PoolEvent {}
}
