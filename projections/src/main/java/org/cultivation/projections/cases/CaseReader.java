package org.cultivation.projections.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cultivation.domain.Attestation;
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
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.projections.RecordedFact;

/** Sorts the facts of one case into the lists of its file. */
final class CaseReader {

    final List<Handed> submissions = new ArrayList<>();
    final List<ReturnedNote> returns = new ArrayList<>();
    final SortedMap<Integer, Objection> objections = new TreeMap<>();
    final List<Opinion> opinions = new ArrayList<>();

    void read(PoolEvent event, RecordedFact fact) {
        switch (event) {
            case EnterpriseNominated e -> handed(1, e.submission(), fact);
            case SubmissionResubmitted e -> handed(e.submissionNumber(), e.submission(), fact);
            case SubmissionReturned e -> returned(e, fact);
            case FirstReviewPassed e -> opinion(ReviewStage.FIRST_REVIEW, e.opinion(), fact);
            case SecondReviewPassed e -> opinion(ReviewStage.SECOND_REVIEW, e.opinion(), fact);
            case PublicNoticeOpened e -> {}
            case PublicNoticeClosed e -> {}
            case ObjectionReceived e -> objections.put(e.objectionNumber(), received(e, fact));
            case ObjectionDecided e -> objections.computeIfPresent(e.objectionNumber(), (n, was) -> decided(was, e));
            case PoolEntered e -> opinion(ReviewStage.DECISION, e.opinion(), fact);
            case PoolReEntered e -> opinion(ReviewStage.DECISION, e.opinion(), fact);
            case NominationRejected e -> opinion(e.stage(), e.reason(), fact);
            case PoolMembershipSuspended e -> opinion(ReviewStage.DECISION, e.reason(), fact);
            case PoolMembershipResumed e -> opinion(ReviewStage.DECISION, e.reason(), fact);
            case PoolExited e -> opinion(ReviewStage.DECISION, e.reason(), fact);
        }
    }

    private void handed(int number, Submission submission, RecordedFact fact) {
        Attestation by = fact.fact().attestation();
        submissions.add(new Handed(number, submission, by.effectiveOn(), by.actor(), by.unit(), fact.position()));
    }

    private void returned(SubmissionReturned event, RecordedFact fact) {
        Attestation by = event.attestation();
        int submission = submissions.isEmpty() ? 1 : submissions.getLast().number();
        returns.add(new ReturnedNote(
                submission,
                event.stage(),
                event.reason(),
                event.items(),
                event.dueOn(),
                by.effectiveOn(),
                by.actor(),
                fact.position()));
    }

    private void opinion(ReviewStage stage, String text, RecordedFact fact) {
        Attestation by = fact.fact().attestation();
        opinions.add(new Opinion(stage, fact.type(), text, by.actor(), by.unit(), by.effectiveOn(), fact.position()));
    }

    private static Objection received(ObjectionReceived event, RecordedFact fact) {
        return new Objection(
                event.objectionNumber(),
                event.receivedOn(),
                event.content(),
                event.attestation().actor(),
                fact.position(),
                null,
                null,
                null,
                null);
    }

    private static Objection decided(Objection was, ObjectionDecided event) {
        return new Objection(
                was.number(),
                was.receivedOn(),
                was.content(),
                was.account(),
                was.position(),
                event.upheld(),
                event.reason(),
                event.attestation().effectiveOn(),
                event.attestation().actor());
    }
}
