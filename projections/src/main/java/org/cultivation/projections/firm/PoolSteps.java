package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.enterprise.PoolAction;
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
import org.cultivation.domain.enterprise.PoolMoves;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.jspecify.annotations.Nullable;

/** Turns pool facts into steps and steps into statuses, by the domain's own table of moves. */
final class PoolSteps {

    private PoolSteps() {}

    /** The step that a fact is; {@link #with} settles its status and stage. */
    static PoolStep of(PoolEvent event, long position) {
        return switch (event) {
            case EnterpriseNominated e -> submitted(e, position, e.submission());
            case SubmissionResubmitted e -> submitted(e, position, e.submission());
            case SubmissionReturned e -> step(e, position, null, null, null, e.dueOn(), null);
            case PublicNoticeOpened e ->
                step(e, position, new PoolStep.Notice(e.notice(), e.from(), e.until()), null, null, null, null);
            case ObjectionReceived e -> step(e, position, null, e.objectionNumber(), null, null, null);
            case ObjectionDecided e -> step(e, position, null, e.objectionNumber(), e.upheld(), null, null);
            case FirstReviewPassed e -> plain(e, position);
            case SecondReviewPassed e -> plain(e, position);
            case PublicNoticeClosed e -> plain(e, position);
            case PoolEntered e -> plain(e, position);
            case PoolReEntered e -> plain(e, position);
            case NominationRejected e -> plain(e, position);
            case PoolMembershipSuspended e -> plain(e, position);
            case PoolMembershipResumed e -> plain(e, position);
            case PoolExited e -> plain(e, position);
        };
    }

    private static PoolStep plain(PoolEvent event, long position) {
        return step(event, position, null, null, null, null, null);
    }

    private static PoolStep submitted(PoolEvent event, long position, Submission submission) {
        return step(event, position, null, null, null, null, submission);
    }

    private static PoolStep step(
            PoolEvent event,
            long position,
            PoolStep.@Nullable Notice notice,
            @Nullable Integer objection,
            @Nullable Boolean upheld,
            @Nullable LocalDate dueOn,
            @Nullable Submission submission) {
        return new PoolStep(
                PoolAction.of(event),
                PoolStatus.NOT_NOMINATED,
                event.caseNumber(),
                event.attestation().effectiveOn(),
                position,
                event.attestation().actor(),
                null,
                notice,
                objection,
                upheld,
                dueOn,
                submission == null ? null : submission.mainProducts(),
                submission == null ? null : submission.annualValueWan());
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
        settle(longer, at);
        return List.copyOf(longer);
    }

    /** The steps without the one that the fact at {@code position} is. */
    static List<PoolStep> without(List<PoolStep> steps, long position) {
        List<PoolStep> shorter = new ArrayList<>(steps);
        if (!shorter.removeIf(step -> step.position() == position)) {
            return steps;
        }
        settle(shorter, 0);
        return List.copyOf(shorter);
    }

    private static void settle(List<PoolStep> steps, int from) {
        for (int i = from; i < steps.size(); i++) {
            PoolStep step = steps.get(i);
            PoolStatus before =
                    i == 0 ? PoolStatus.NOT_NOMINATED : steps.get(i - 1).status();
            PoolStatus after = PoolMoves.after(before, step.action(), returnedBy(steps, i));
            ReviewStage stage = PoolMoves.stage(before, step.action()).orElse(null);
            steps.set(i, step.settled(after, stage));
        }
    }

    private static boolean isAfter(PoolStep step, PoolStep other) {
        int order = step.from().compareTo(other.from());
        return order > 0 || order == 0 && step.position() > other.position();
    }

    /** The stage that returned the case last before a resubmission; null for any other step. */
    private static @Nullable ReviewStage returnedBy(List<PoolStep> steps, int at) {
        for (int i = at - 1; i >= 0 && steps.get(at).action() == PoolAction.RESUBMIT; i--) {
            if (steps.get(i).action() == PoolAction.RETURN) {
                return steps.get(i).stage();
            }
        }
        return null;
    }

    /** The statuses from registration on; a step dated before it is taken as of its day. */
    static History<PoolStatus> statuses(@Nullable Registration registration, List<PoolStep> steps) {
        if (registration == null) {
            return History.none();
        }
        History<PoolStatus> statuses =
                History.<PoolStatus>none().with(PoolStatus.NOT_NOMINATED, registration.on(), registration.position());
        for (PoolStep step : steps) {
            if (step.moves()) {
                statuses = next(statuses, registration, step);
            }
        }
        return statuses;
    }

    /**
     * The statuses of a firm that is deregistered or merged away from {@code day} on, by the fact at {@code position}:
     * from then on it is no member, whatever a step says.
     */
    static History<PoolStatus> ended(History<PoolStatus> statuses, LocalDate day, long position) {
        History<PoolStatus> ended = History.none();
        PoolStatus before = PoolStatus.NOT_NOMINATED;
        boolean saidThatDay = false;
        for (Dated<PoolStatus> entry : statuses.entries()) {
            PoolStatus status = entry.value();
            if (entry.from().isBefore(day)) {
                before = status;
            } else {
                saidThatDay |= entry.from().equals(day);
                status = PoolMoves.afterEnd(status);
            }
            ended = ended.with(status, entry.from(), entry.position());
        }
        PoolStatus after = PoolMoves.afterEnd(before);
        return after == before || saidThatDay ? ended : ended.with(after, day, position);
    }

    /** The statuses with one more step that comes after all others. */
    static History<PoolStatus> next(History<PoolStatus> statuses, Registration registration, PoolStep step) {
        LocalDate from = step.from().isBefore(registration.on()) ? registration.on() : step.from();
        return statuses.with(step.status(), from, step.position());
    }
}
