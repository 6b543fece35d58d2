package org.cultivation.infra.histories;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** A firm's cases in the pool, by permitted moves. */
final class RandomCase {

    private final RandomFirm firm;
    PoolStatus status = PoolStatus.NOT_NOMINATED;
    private @Nullable ReviewStage returnedBy;
    private LocalDate since;
    private LocalDate noticeUntil = LocalDate.MIN;
    private int number;
    private int submissions;
    private int objections;
    private boolean open;
    private boolean upheld;
    private boolean entered;

    RandomCase(RandomFirm firm) {
        this.firm = firm;
        since = firm.registeredOn;
    }

    /** Takes one permitted step; in the pool mostly none. */
    void step() {
        List<PoolAction> permitted =
                PoolMoves.permitted(status).stream().sorted().toList();
        PoolAction action = permitted.get(firm.random.nextInt(permitted.size()));
        boolean member = status == PoolStatus.IN_POOL || status == PoolStatus.SUSPENDED;
        if (member && firm.random.nextInt(6) > 0 || !isSensible(action)) {
            firm.confirm();
            return;
        }
        take(action);
    }

    private boolean isSensible(PoolAction action) {
        return switch (action) {
            case REJECT, RETURN -> firm.random.nextInt(4) == 0;
            case RECEIVE_OBJECTION -> firm.random.nextInt(4) == 0 && !firm.today.isAfter(noticeUntil);
            case DECIDE_OBJECTION -> open;
            case ENTER -> !open && !upheld;
            case CLOSE_NOTICE -> firm.today.isAfter(noticeUntil);
            default -> true;
        };
    }

    private void take(PoolAction action) {
        LocalDate on = action == PoolAction.CLOSE_NOTICE ? firm.today : firm.late(since);
        ReviewStage stage = PoolMoves.stage(status, action).orElse(null);
        PoolEvent fact = fact(action, on, stage);
        returnedBy = action == PoolAction.RETURN ? stage : action == PoolAction.NOMINATE ? null : returnedBy;
        status = PoolMoves.after(status, action, returnedBy);
        since = on;
        firm.record(fact);
    }

    private PoolEvent fact(PoolAction action, LocalDate on, @Nullable ReviewStage stage) {
        String by = stage == null ? "formal" : stage.name();
        return switch (action) {
            case NOMINATE -> {
                number++;
                submissions = 1;
                objections = 0;
                yield new EnterpriseNominated(firm.code, number, submission(), firm.clerk(on));
            }
            case RESUBMIT -> new SubmissionResubmitted(firm.code, number, ++submissions, submission(), firm.clerk(on));
            case RETURN ->
                new SubmissionReturned(
                        firm.code,
                        number,
                        stage == null ? ReviewStage.FIRST_REVIEW : stage,
                        "a page is missing",
                        List.of("overseasMarks"),
                        on.plusDays(14),
                        firm.reviewer(by, on));
            case PASS_FIRST_REVIEW -> new FirstReviewPassed(firm.code, number, "", firm.reviewer(by, on));
            case PASS_SECOND_REVIEW -> new SecondReviewPassed(firm.code, number, "", firm.reviewer(by, on));
            case OPEN_NOTICE -> {
                noticeUntil = on.plusDays(7);
                open = false;
                upheld = false;
                yield new PublicNoticeOpened(
                        firm.code, number, "batch " + on.getYear(), on.plusDays(1), noticeUntil, firm.reviewer(by, on));
            }
            case RECEIVE_OBJECTION -> {
                open = true;
                yield new ObjectionReceived(
                        firm.code, number, ++objections, firm.today, "signed letter", firm.clerk(firm.today));
            }
            case DECIDE_OBJECTION -> {
                open = false;
                upheld |= firm.random.nextInt(3) == 0;
                yield new ObjectionDecided(firm.code, number, objections, upheld, "looked into", firm.reviewer(by, on));
            }
            case CLOSE_NOTICE -> new PublicNoticeClosed(firm.code, number, firm.reviewer(by, on));
            case ENTER -> {
                boolean again = entered;
                entered = true;
                yield again
                        ? new PoolReEntered(firm.code, number, "good", firm.reviewer(by, on))
                        : new PoolEntered(firm.code, number, "good", firm.reviewer(by, on));
            }
            case REJECT ->
                new NominationRejected(
                        firm.code,
                        number,
                        stage == null ? ReviewStage.DECISION : stage,
                        "criteria not met",
                        firm.reviewer(by, on));
            case SUSPEND -> new PoolMembershipSuspended(firm.code, number, "check", firm.reviewer(by, on));
            case RESUME -> new PoolMembershipResumed(firm.code, number, "checked", firm.reviewer(by, on));
            case EXIT -> new PoolExited(firm.code, number, "left", firm.reviewer(by, on));
        };
    }

    private Submission submission() {
        long value = firm.random.nextInt(10_000);
        return new Submission("bicycles and parts", value, "own shop", "EUTM " + value, null, "statement " + value);
    }
}
