package org.cultivation.infra.facts;

import java.util.List;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.RegisterEvent;

/** Stored names of the facts about firms. */
public final class EnterpriseFacts {

    private static final List<FactType> TYPES = List.of(
            FactType.of("enterprise.registered", 1, RegisterEvent.EnterpriseRegistered.class),
            FactType.of("enterprise.renamed", 1, RegisterEvent.EnterpriseRenamed.class),
            FactType.of("enterprise.relocated", 1, RegisterEvent.EnterpriseRelocated.class),
            FactType.of("enterprise.classified", 1, RegisterEvent.EnterpriseClassified.class),
            FactType.of("enterprise.activity-confirmed", 1, RegisterEvent.CrossBorderActivityConfirmed.class),
            FactType.of("enterprise.deregistered", 1, RegisterEvent.EnterpriseDeregistered.class),
            FactType.of("enterprise.nominated", 1, PoolEvent.EnterpriseNominated.class),
            FactType.of("enterprise.submission-returned", 1, PoolEvent.SubmissionReturned.class),
            FactType.of("enterprise.submission-resubmitted", 1, PoolEvent.SubmissionResubmitted.class),
            FactType.of("enterprise.first-review-passed", 1, PoolEvent.FirstReviewPassed.class),
            FactType.of("enterprise.second-review-passed", 1, PoolEvent.SecondReviewPassed.class),
            FactType.of("enterprise.notice-opened", 1, PoolEvent.PublicNoticeOpened.class),
            FactType.of("enterprise.objection-received", 1, PoolEvent.ObjectionReceived.class),
            FactType.of("enterprise.objection-decided", 1, PoolEvent.ObjectionDecided.class),
            FactType.of("enterprise.notice-closed", 1, PoolEvent.PublicNoticeClosed.class),
            FactType.of("enterprise.pool-entered", 1, PoolEvent.PoolEntered.class),
            FactType.of("enterprise.pool-re-entered", 1, PoolEvent.PoolReEntered.class),
            FactType.of("enterprise.nomination-rejected", 1, PoolEvent.NominationRejected.class),
            FactType.of("enterprise.membership-suspended", 1, PoolEvent.PoolMembershipSuspended.class),
            FactType.of("enterprise.membership-resumed", 1, PoolEvent.PoolMembershipResumed.class),
            FactType.of("enterprise.pool-exited", 1, PoolEvent.PoolExited.class),
            FactType.of("enterprise.amendment-proposed", 1, AmendmentEvent.AmendmentProposed.class),
            FactType.of("enterprise.amendment-declined", 1, AmendmentEvent.AmendmentDeclined.class),
            FactType.of("enterprise.fact-corrected", 1, AmendmentEvent.FactCorrected.class),
            FactType.of("enterprise.fact-withdrawn", 1, AmendmentEvent.FactWithdrawn.class),
            FactType.of("enterprise.fact-superseded", 1, AmendmentEvent.FactSuperseded.class),
            FactType.of("enterprise.merged", 1, AmendmentEvent.EnterpriseMerged.class),
            FactType.of("enterprise.unmerged", 1, AmendmentEvent.EnterpriseUnmerged.class));

    private EnterpriseFacts() {}

    /** Names and records, the oldest names first; a new fact is added at the end. */
    public static List<FactType> types() {
        return TYPES;
    }
}
