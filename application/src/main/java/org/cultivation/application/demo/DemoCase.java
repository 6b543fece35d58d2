package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.enterprise.EnterpriseCommand.ClosePublicNotice;
import org.cultivation.domain.enterprise.EnterpriseCommand.DecideEntry;
import org.cultivation.domain.enterprise.EnterpriseCommand.DecideObjection;
import org.cultivation.domain.enterprise.EnterpriseCommand.NominateEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.OpenPublicNotice;
import org.cultivation.domain.enterprise.EnterpriseCommand.PassFirstReview;
import org.cultivation.domain.enterprise.EnterpriseCommand.PassSecondReview;
import org.cultivation.domain.enterprise.EnterpriseCommand.ReceiveObjection;
import org.cultivation.domain.enterprise.EnterpriseCommand.RejectNomination;
import org.cultivation.domain.enterprise.EnterpriseCommand.ResubmitNomination;
import org.cultivation.domain.enterprise.EnterpriseCommand.ReturnSubmission;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.Submission;

/**
 * One case of one firm, told so that the firm stands in a wished status since a wished day. The days are laid backward
 * from there; the commands then go forward.
 */
final class DemoCase {

    private final DemoFirm firm;
    private final DemoWords words;
    private final Random random;
    private Submission submission;

    DemoCase(DemoFirm firm, DemoWords words, Random random) {
        this.firm = firm;
        this.words = words;
        this.random = random;
        this.submission = submission(words.statement());
    }

    /** The day of nomination that leads to {@code status} on {@code since} at this case's usual pace. */
    static LocalDate nominationFor(PoolStatus status, LocalDate since) {
        return switch (status) {
            case NOMINATED -> since;
            case RETURNED, FIRST_REVIEW_PASSED -> since.minusDays(4);
            case SECOND_REVIEW_PASSED -> since.minusDays(9);
            case ON_NOTICE -> since.minusDays(14);
            case NOTICE_CLOSED -> since.minusDays(21);
            default -> since.minusDays(24);
        };
    }

    /** Tells the case up to {@code status}; {@code objection} adds one during the notice. */
    void tell(PoolStatus status, LocalDate since, boolean returnedOnce, Objection objection) {
        LocalDate nominated = nominationFor(status, since);
        firm.tell(
                DemoAccount.clerkOf(firm.unit),
                nominated,
                "nominate",
                act -> new NominateEnterprise(firm.code, submission, act));
        if (status == PoolStatus.NOMINATED) {
            return;
        }
        DemoAccount first = DemoAccount.firstReviewerOf(firm.unit);
        if (returnedOnce || status == PoolStatus.RETURNED) {
            LocalDate returned = status == PoolStatus.RETURNED ? since : nominated.plusDays(1);
            String reason = pick(words.returnReasons());
            firm.tell(
                    first,
                    returned,
                    "firstReview",
                    act -> new ReturnSubmission(
                            firm.code, reason, List.of("overseasMarks", "annualValueWan"), returned.plusDays(12), act));
            if (status == PoolStatus.RETURNED) {
                return;
            }
            submission = submission(words.betterStatement());
            firm.tell(
                    DemoAccount.clerkOf(firm.unit),
                    nominated.plusDays(3),
                    "nominate",
                    act -> new ResubmitNomination(firm.code, submission, act));
        }
        LocalDate firstPassed = nominated.plusDays(4);
        if (status == PoolStatus.REJECTED && random.nextInt(3) > 0) {
            firm.tell(
                    first,
                    since,
                    "firstReview",
                    act -> new RejectNomination(firm.code, pick(words.rejectReasons()), act));
            return;
        }
        firm.tell(
                first, firstPassed, "firstReview", act -> new PassFirstReview(firm.code, pick(words.opinions()), act));
        if (status == PoolStatus.FIRST_REVIEW_PASSED) {
            return;
        }
        firm.tell(
                DemoAccount.REVIEWER_2,
                nominated.plusDays(9),
                "secondReview",
                act -> new PassSecondReview(firm.code, pick(words.opinions()), act));
        if (status == PoolStatus.SECOND_REVIEW_PASSED) {
            return;
        }
        notice(status, nominated.plusDays(14), since, objection);
    }

    private void notice(PoolStatus status, LocalDate from, LocalDate since, Objection objection) {
        String notice = words.notice().formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
        firm.tell(
                DemoAccount.REVIEWER_2,
                from,
                "notice",
                act -> new OpenPublicNotice(firm.code, notice, from, from.plusDays(6), act));
        if (objection != Objection.NONE) {
            LocalDate received = from.plusDays(status == PoolStatus.ON_NOTICE ? 1 : 3);
            firm.tell(
                    DemoAccount.CLERK_CITY,
                    received,
                    "objection",
                    act -> new ReceiveObjection(firm.code, received, true, true, pick(words.objections()), act));
        }
        if (status == PoolStatus.ON_NOTICE) {
            return;
        }
        LocalDate closed = from.plusDays(7);
        firm.tell(DemoAccount.REVIEWER_2, closed, "notice", act -> new ClosePublicNotice(firm.code, act));
        if (status == PoolStatus.NOTICE_CLOSED) {
            return;
        }
        DemoAccount decider = random.nextInt(5) == 0 ? DemoAccount.REVIEWER_4 : DemoAccount.REVIEWER_3;
        if (objection != Objection.NONE) {
            boolean upheld = objection == Objection.UPHELD;
            firm.tell(
                    decider,
                    closed.plusDays(1),
                    "objection",
                    act -> new DecideObjection(
                            firm.code, 1, upheld, pick(upheld ? words.upheld() : words.dismissed()), act));
        }
        if (status != PoolStatus.REJECTED && objection != Objection.UPHELD) {
            firm.activeOn(since, DemoAccount.clerkOf(firm.unit));
        }
        firm.tell(
                decider,
                since,
                "decision",
                act -> status == PoolStatus.REJECTED || objection == Objection.UPHELD
                        ? new RejectNomination(firm.code, pick(words.rejectReasons()), act)
                        : new DecideEntry(firm.code, pick(words.opinions()), act));
    }

    /** What becomes of an objection, if one comes in. */
    enum Objection {
        NONE,
        DISMISSED,
        UPHELD
    }

    private Submission submission(String statement) {
        return new Submission(
                firm.trade.products(),
                (long) (Math.pow(10, 2.3 + random.nextDouble() * 1.9)),
                pick(words.channels()),
                random.nextInt(4) == 0 ? null : pick(words.marks()),
                pick(words.qualifications()),
                statement);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
