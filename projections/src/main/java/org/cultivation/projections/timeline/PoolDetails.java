package org.cultivation.projections.timeline;

import java.util.function.BiConsumer;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.FirstReviewPassed;
import org.cultivation.domain.enterprise.PoolEvent.NominationRejected;
import org.cultivation.domain.enterprise.PoolEvent.ObjectionDecided;
import org.cultivation.domain.enterprise.PoolEvent.ObjectionReceived;
import org.cultivation.domain.enterprise.PoolEvent.PoolEntered;
import org.cultivation.domain.enterprise.PoolEvent.PoolExited;
import org.cultivation.domain.enterprise.PoolEvent.PoolMembershipResumed;
import org.cultivation.domain.enterprise.PoolEvent.PoolMembershipSuspended;
import org.cultivation.domain.enterprise.PoolEvent.PoolReEntered;
import org.cultivation.domain.enterprise.PoolEvent.PublicNoticeClosed;
import org.cultivation.domain.enterprise.PoolEvent.PublicNoticeOpened;
import org.cultivation.domain.enterprise.PoolEvent.SecondReviewPassed;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionResubmitted;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionReturned;
import org.jspecify.annotations.Nullable;

/** The details of pool facts; what was submitted is among the changes instead. */
record PoolDetails(BiConsumer<String, @Nullable Object> put) {

    void add(PoolEvent event) {
        put.accept("caseNumber", event.caseNumber());
        switch (event) {
            case EnterpriseNominated e -> put.accept("submissionNumber", 1);
            case SubmissionResubmitted e -> put.accept("submissionNumber", e.submissionNumber());
            case SubmissionReturned e -> {
                put.accept("stage", e.stage());
                put.accept("reason", e.reason());
                put.accept("items", String.join(",", e.items()));
                put.accept("dueOn", e.dueOn());
            }
            case FirstReviewPassed e -> put.accept("opinion", e.opinion());
            case SecondReviewPassed e -> put.accept("opinion", e.opinion());
            case PublicNoticeOpened e -> {
                put.accept("notice", e.notice());
                put.accept("noticeFrom", e.from());
                put.accept("noticeUntil", e.until());
            }
            case ObjectionReceived e -> {
                put.accept("objectionNumber", e.objectionNumber());
                put.accept("receivedOn", e.receivedOn());
                put.accept("content", e.content());
            }
            case ObjectionDecided e -> {
                put.accept("objectionNumber", e.objectionNumber());
                put.accept("upheld", e.upheld());
                put.accept("reason", e.reason());
            }
            case PublicNoticeClosed e -> {}
            case PoolEntered e -> put.accept("opinion", e.opinion());
            case PoolReEntered e -> put.accept("opinion", e.opinion());
            case NominationRejected e -> {
                put.accept("stage", e.stage());
                put.accept("reason", e.reason());
            }
            case PoolMembershipSuspended e -> put.accept("reason", e.reason());
            case PoolMembershipResumed e -> put.accept("reason", e.reason());
            case PoolExited e -> put.accept("reason", e.reason());
        }
    }
}
