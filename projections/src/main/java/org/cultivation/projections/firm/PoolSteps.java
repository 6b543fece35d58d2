package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.projections.History;
import org.cultivation.projections.firm.PoolStep.Move;
import org.jspecify.annotations.Nullable;

/** Turns pool facts into steps and steps into statuses. */
public final class PoolSteps {

    private PoolSteps() {}

    /** The step that a fact is; {@link #with} settles its status. */
    static PoolStep of(PoolEvent event, long position) {
        return switch (event) {
            case EnterpriseNominated e -> submitted(Move.NOMINATED, e, position, e.submission());
            case SubmissionResubmitted e -> submitted(Move.RESUBMITTED, e, position, e.submission());
            case SubmissionReturned e -> step(Move.RETURNED, e, position, e.stage(), e.dueOn());
            case FirstReviewPassed e -> step(Move.FIRST_REVIEW_PASSED, e, position, ReviewStage.FIRST_REVIEW, null);
            case SecondReviewPassed e -> step(Move.SECOND_REVIEW_PASSED, e, position, ReviewStage.SECOND_REVIEW, null);
            case PublicNoticeOpened e -> notice(e, position);
            case ObjectionReceived e -> objection(Move.OBJECTION_RECEIVED, e, position, e.objectionNumber(), null);
            case ObjectionDecided e -> objection(Move.OBJECTION_DECIDED, e, position, e.objectionNumber(), e.upheld());
            case PublicNoticeClosed e -> step(Move.NOTICE_CLOSED, e, position, null, null);
            case PoolEntered e -> step(Move.ENTERED, e, position, ReviewStage.DECISION, null);
            case PoolReEntered e -> step(Move.ENTERED, e, position, ReviewStage.DECISION, null);
            case NominationRejected e -> step(Move.REJECTED, e, position, e.stage(), null);
            case PoolMembershipSuspended e -> step(Move.SUSPENDED, e, position, null, null);
            case PoolMembershipResumed e -> step(Move.RESUMED, e, position, null, null);
            case PoolExited e -> step(Move.EXITED, e, position, null, null);
        };
    }

    private static PoolStep step(
            Move move, PoolEvent event, long position, @Nullable ReviewStage stage, @Nullable LocalDate dueOn) {
        return new PoolStep(
                move,
                PoolStatus.NOT_NOMINATED,
                event.caseNumber(),
                event.attestation().effectiveOn(),
                position,
                event.attestation().actor(),
                stage,
                null,
                null,
                null,
                null,
                null,
                dueOn,
                null,
                null);
    }

    private static PoolStep submitted(Move move, PoolEvent event, long position, Submission submission) {
        return new PoolStep(
                move,
                PoolStatus.NOT_NOMINATED,
                event.caseNumber(),
                event.attestation().effectiveOn(),
                position,
                event.attestation().actor(),
                ReviewStage.NOMINATION,
                null,
                null,
                null,
                null,
                null,
                null,
                submission.mainProducts(),
                submission.annualValueWan());
    }

    private static PoolStep notice(PublicNoticeOpened event, long position) {
        return new PoolStep(
                Move.NOTICE_OPENED,
                PoolStatus.NOT_NOMINATED,
                event.caseNumber(),
                event.attestation().effectiveOn(),
                position,
                event.attestation().actor(),
                null,
                event.notice(),
                event.from(),
                event.until(),
                null,
                null,
                null,
                null,
                null);
    }

    private static PoolStep objection(Move move, PoolEvent event, long position, int number, @Nullable Boolean upheld) {
        return new PoolStep(
                move,
                PoolStatus.NOT_NOMINATED,
                event.caseNumber(),
                event.attestation().effectiveOn(),
                position,
                event.attestation().actor(),
                upheld == null ? null : ReviewStage.DECISION,
                null,
                null,
                null,
                number,
                upheld,
                null,
                null,
                null);
    }

    /** The steps with one more in its place by date, each with the status after it. */
    static List<PoolStep> with(List<PoolStep> steps, PoolStep more) {
        int at = steps.size();
        while (at > 0 && isAfter(steps.get(at - 1), more)) {
            at--;
        }
        List<PoolStep> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(at, more);
        for (int i = at; i < longer.size(); i++) {
            longer.set(i, longer.get(i).leadingTo(statusAfter(longer, i)));
        }
        return List.copyOf(longer);
    }

    private static boolean isAfter(PoolStep step, PoolStep other) {
        int order = step.from().compareTo(other.from());
        return order > 0 || order == 0 && step.position() > other.position();
    }

    private static PoolStatus statusAfter(List<PoolStep> steps, int at) {
        PoolStatus before =
                at == 0 ? PoolStatus.NOT_NOMINATED : steps.get(at - 1).status();
        return statusAfter(steps.get(at).move(), before, returnedBy(steps, at));
    }

    private static @Nullable ReviewStage returnedBy(List<PoolStep> steps, int at) {
        for (int i = at - 1; i >= 0 && steps.get(at).move() == Move.RESUBMITTED; i--) {
            if (steps.get(i).move() == Move.RETURNED) {
                return steps.get(i).stage();
            }
        }
        return null;
    }

    /** Where a firm stands after {@code event}; {@code returnedBy} is the stage that returned the case last. */
    public static PoolStatus statusAfter(PoolEvent event, PoolStatus before, @Nullable ReviewStage returnedBy) {
        return statusAfter(of(event, 0).move(), before, returnedBy);
    }

    private static PoolStatus statusAfter(Move move, PoolStatus before, @Nullable ReviewStage returnedBy) {
        return switch (move) {
            case NOMINATED -> PoolStatus.NOMINATED;
            case RESUBMITTED ->
                returnedBy == null || returnedBy == ReviewStage.FIRST_REVIEW
                        ? PoolStatus.NOMINATED
                        : PoolStatus.FIRST_REVIEW_PASSED;
            case RETURNED -> PoolStatus.RETURNED;
            case FIRST_REVIEW_PASSED -> PoolStatus.FIRST_REVIEW_PASSED;
            case SECOND_REVIEW_PASSED -> PoolStatus.SECOND_REVIEW_PASSED;
            case NOTICE_OPENED -> PoolStatus.ON_NOTICE;
            case OBJECTION_RECEIVED, OBJECTION_DECIDED -> before;
            case NOTICE_CLOSED -> PoolStatus.NOTICE_CLOSED;
            case ENTERED, RESUMED -> PoolStatus.IN_POOL;
            case REJECTED -> PoolStatus.REJECTED;
            case SUSPENDED -> PoolStatus.SUSPENDED;
            case EXITED -> PoolStatus.EXITED;
        };
    }

    /** The statuses from registration on; a step dated before it is taken as of its day. */
    static History<PoolStatus> statuses(@Nullable Registration registration, List<PoolStep> steps) {
        if (registration == null) {
            return History.none();
        }
        History<PoolStatus> statuses =
                History.<PoolStatus>none().with(PoolStatus.NOT_NOMINATED, registration.on(), registration.position());
        for (PoolStep step : steps) {
            if (step.move().changesStatus()) {
                statuses = next(statuses, registration, step);
            }
        }
        return statuses;
    }

    /** The statuses with one more step that comes after all others. */
    static History<PoolStatus> next(History<PoolStatus> statuses, Registration registration, PoolStep step) {
        LocalDate from = step.from().isBefore(registration.on()) ? registration.on() : step.from();
        return statuses.with(step.status(), from, step.position());
    }
}
