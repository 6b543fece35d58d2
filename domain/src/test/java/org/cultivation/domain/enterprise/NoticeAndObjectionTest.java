package org.cultivation.domain.enterprise;

import static org.cultivation.domain.enterprise.Sample.*;
import static org.cultivation.domain.enterprise.Trial.records;
import static org.cultivation.domain.enterprise.Trial.refuses;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;
import org.cultivation.domain.enterprise.PoolEvent.*;
import org.junit.jupiter.api.Test;

class NoticeAndObjectionTest {

    private static final List<EnterpriseEvent> PASSED = upTo(PoolStatus.SECOND_REVIEW_PASSED);
    private static final List<EnterpriseEvent> ON_NOTICE = upTo(PoolStatus.ON_NOTICE);

    @Test
    void a_notice_of_exactly_the_least_length_is_long_enough_both_ends_counted() {
        records(
                PASSED,
                new OpenPublicNotice(CODE, "Notice 2026-1", LATER, LATER.plusDays(6), act(SECOND, LATER)),
                new PublicNoticeOpened(CODE, 1, "Notice 2026-1", LATER, LATER.plusDays(6), by(SECOND, LATER)));
        refuses(
                PASSED,
                new OpenPublicNotice(CODE, "Notice 2026-1", LATER, LATER.plusDays(5), act(SECOND, LATER)),
                "pool.notice-too-short",
                LATER,
                LATER.plusDays(5),
                7);
    }

    @Test
    void a_notice_has_sensible_days() {
        refuses(PASSED, notice(LATER, LATER.plusDays(60)), "pool.notice-too-long", LATER, LATER.plusDays(60), 60);
        refuses(
                PASSED,
                notice(LATER.minusDays(1), LATER.plusDays(9)),
                "pool.notice-before-effective",
                LATER.minusDays(1),
                LATER);
        refuses(
                PASSED,
                notice(LATER.plusDays(61), LATER.plusDays(70)),
                "pool.notice-too-far-off",
                LATER.plusDays(61),
                60);
        refuses(
                PASSED,
                notice(LATER.plusDays(2), LATER.plusDays(1)),
                "pool.notice-ends-before-start",
                LATER.plusDays(2),
                LATER.plusDays(1));
    }

    @Test
    void a_notice_closes_only_after_its_last_day() {
        refuses(ON_NOTICE, new ClosePublicNotice(CODE, act(SECOND, NOTICE_UNTIL)), "pool.notice-running", NOTICE_UNTIL);
        records(
                ON_NOTICE,
                new ClosePublicNotice(CODE, act(SECOND, NOTICE_UNTIL.plusDays(1))),
                new PublicNoticeClosed(CODE, 1, by(SECOND, NOTICE_UNTIL.plusDays(1))));
    }

    @Test
    void an_objection_of_the_first_or_last_day_is_taken_and_numbered() {
        records(
                ON_NOTICE,
                objection(NOTICE_FROM, true, true),
                new ObjectionReceived(CODE, 1, 1, NOTICE_FROM, "Not theirs", by(CLERK, LATER)));
        records(
                Sample.and(ON_NOTICE, objected()),
                objection(NOTICE_UNTIL, true, true),
                new ObjectionReceived(CODE, 1, 2, NOTICE_UNTIL, "Not theirs", by(CLERK, LATER)));
    }

    @Test
    void anonymous_unwritten_early_and_late_objections_are_not_taken() {
        refuses(ON_NOTICE, objection(NOTICE_FROM, false, true), "pool.objection-not-signed");
        refuses(ON_NOTICE, objection(NOTICE_FROM, true, false), "pool.objection-not-signed");
        LocalDate late = NOTICE_UNTIL.plusDays(1);
        refuses(ON_NOTICE, objection(late, true, true), "pool.objection-late", NOTICE_FROM, NOTICE_UNTIL);
        refuses(
                ON_NOTICE,
                objection(NOTICE_FROM.minusDays(1), true, true),
                "pool.objection-late",
                NOTICE_FROM,
                NOTICE_UNTIL);
        refuses(
                ON_NOTICE,
                new ReceiveObjection(CODE, NOTICE_UNTIL, true, true, "Not theirs", act(CLERK, NOTICE_FROM)),
                "pool.objection-not-yet-received",
                NOTICE_UNTIL,
                NOTICE_FROM);
    }

    @Test
    void an_objection_is_decided_once_and_only_if_there_is_one() {
        refuses(
                ON_NOTICE,
                new DecideObjection(CODE, 1, true, "Looked into", act(THIRD, LATER)),
                "pool.objection-unknown",
                1);
        refuses(
                Sample.and(ON_NOTICE, objected(), noticeClosed(), objectionDecided(false)),
                new DecideObjection(CODE, 1, true, "Looked into", act(THIRD, LATER)),
                "pool.objection-decided",
                1);
    }

    @Test
    void entry_waits_for_open_objections_and_is_barred_by_an_upheld_one() {
        List<EnterpriseEvent> open = Sample.and(ON_NOTICE, objected(), noticeClosed());
        refuses(open, new DecideEntry(CODE, null, act(THIRD, LATER)), "pool.objection-open", 1);
        List<EnterpriseEvent> upheld = Sample.and(open, objectionDecided(true));
        refuses(upheld, new DecideEntry(CODE, null, act(THIRD, LATER)), "pool.objection-upheld", 1);
        Trial.of(upheld, new RejectNomination(CODE, "Objection upheld", act(THIRD, LATER)))
                .expectEvents(
                        new NominationRejected(CODE, 1, ReviewStage.DECISION, "Objection upheld", by(THIRD, LATER)));
    }

    @Test
    void a_new_notice_after_a_return_starts_without_objections() {
        List<EnterpriseEvent> secondNotice = Sample.and(
                ON_NOTICE,
                objected(),
                noticeClosed(),
                objectionDecided(true),
                returned(ReviewStage.DECISION, THIRD, ENTERED),
                new SubmissionResubmitted(CODE, 1, 2, CORRECTED, by(CLERK, LATER)),
                new SecondReviewPassed(CODE, 1, "", by(SECOND, LATER)),
                new PublicNoticeOpened(CODE, 1, "Notice 2026-2", LATER, LATER.plusDays(6), by(SECOND, LATER)));
        Trial.of(
                        Sample.and(secondNotice, new PublicNoticeClosed(CODE, 1, by(SECOND, LATER.plusDays(7)))),
                        new DecideEntry(CODE, null, act(THIRD, LATER.plusDays(7))))
                .expectSuccessfulHandlerExecution();
        records(
                secondNotice,
                new ReceiveObjection(CODE, LATER, true, true, "Still not theirs", act(CLERK, LATER)),
                new ObjectionReceived(CODE, 1, 2, LATER, "Still not theirs", by(CLERK, LATER)));
    }

    @Test
    void a_return_names_known_items_in_form_order_and_a_day_to_come() {
        List<EnterpriseEvent> nominated = upTo(PoolStatus.NOMINATED);
        records(
                nominated,
                new ReturnSubmission(
                        CODE,
                        " Two things ",
                        List.of("statement", "mainProducts", "statement"),
                        LATER.plusDays(1),
                        act(FIRST, LATER)),
                new SubmissionReturned(
                        CODE,
                        1,
                        ReviewStage.FIRST_REVIEW,
                        "Two things",
                        List.of("mainProducts", "statement"),
                        LATER.plusDays(1),
                        by(FIRST, LATER)));
        refuses(
                nominated,
                new ReturnSubmission(CODE, "One thing", List.of("colour"), LATER.plusDays(1), act(FIRST, LATER)),
                "pool.item-unknown",
                "colour");
        refuses(
                nominated,
                new ReturnSubmission(CODE, "One thing", List.of(), LATER, act(FIRST, LATER)),
                "pool.due-not-after-return",
                LATER,
                LATER);
        refuses(
                nominated,
                new ReturnSubmission(CODE, "One thing", List.of(), LATER.plusDays(367), act(FIRST, LATER)),
                "pool.due-too-far-off",
                LATER.plusDays(367),
                366);
        refuses(
                nominated,
                new ReturnSubmission(CODE, "X", List.of(), LATER.plusDays(1), act(FIRST, LATER)),
                "text.too-short",
                "reason",
                2);
    }

    @Test
    void handing_in_the_same_again_corrects_nothing() {
        refuses(
                upTo(PoolStatus.RETURNED),
                new ResubmitNomination(CODE, SUBMISSION, act(CLERK, LATER)),
                "pool.nothing-corrected");
    }

    @Test
    void a_pool_fact_takes_effect_neither_before_the_last_one_nor_before_registration() {
        refuses(
                upTo(PoolStatus.NOMINATED),
                new PassFirstReview(CODE, null, act(FIRST, NOMINATED.minusDays(1))),
                "pool.effective-before-standing",
                NOMINATED);
        Trial.of(upTo(PoolStatus.NOMINATED), new PassFirstReview(CODE, null, act(FIRST, NOMINATED)))
                .expectSuccessfulHandlerExecution();
        refuses(
                upTo(PoolStatus.NOT_NOMINATED),
                new NominateEnterprise(CODE, SUBMISSION, act(CLERK, REGISTERED.minusDays(1))),
                "enterprise.effective-before-registration",
                REGISTERED);
    }

    private static OpenPublicNotice notice(LocalDate from, LocalDate until) {
        return new OpenPublicNotice(CODE, "Notice 2026-1", from, until, act(SECOND, LATER));
    }

    private static ReceiveObjection objection(LocalDate receivedOn, boolean signed, boolean written) {
        return new ReceiveObjection(CODE, receivedOn, signed, written, "Not theirs", act(CLERK, LATER));
    }
}
