package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.enterprise.Sample.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cultivation.domain.Act;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;
import org.cultivation.domain.enterprise.PoolEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every action: the table, and the aggregate that keeps to it. */
class PoolMovesTest {

    private static final List<String> ITEMS = List.of("overseasMarks");

    /** The specification, written down apart from the code: status, action, status afterwards. */
    private static final List<Arguments> MOVES = List.of(
            Arguments.of(PoolStatus.NOT_NOMINATED, PoolAction.NOMINATE, PoolStatus.NOMINATED),
            Arguments.of(PoolStatus.NOMINATED, PoolAction.PASS_FIRST_REVIEW, PoolStatus.FIRST_REVIEW_PASSED),
            Arguments.of(PoolStatus.NOMINATED, PoolAction.RETURN, PoolStatus.RETURNED),
            Arguments.of(PoolStatus.NOMINATED, PoolAction.REJECT, PoolStatus.REJECTED),
            Arguments.of(PoolStatus.RETURNED, PoolAction.RESUBMIT, PoolStatus.NOMINATED),
            Arguments.of(
                    PoolStatus.FIRST_REVIEW_PASSED, PoolAction.PASS_SECOND_REVIEW, PoolStatus.SECOND_REVIEW_PASSED),
            Arguments.of(PoolStatus.FIRST_REVIEW_PASSED, PoolAction.RETURN, PoolStatus.RETURNED),
            Arguments.of(PoolStatus.FIRST_REVIEW_PASSED, PoolAction.REJECT, PoolStatus.REJECTED),
            Arguments.of(PoolStatus.SECOND_REVIEW_PASSED, PoolAction.OPEN_NOTICE, PoolStatus.ON_NOTICE),
            Arguments.of(PoolStatus.SECOND_REVIEW_PASSED, PoolAction.RETURN, PoolStatus.RETURNED),
            Arguments.of(PoolStatus.ON_NOTICE, PoolAction.RECEIVE_OBJECTION, PoolStatus.ON_NOTICE),
            Arguments.of(PoolStatus.ON_NOTICE, PoolAction.DECIDE_OBJECTION, PoolStatus.ON_NOTICE),
            Arguments.of(PoolStatus.ON_NOTICE, PoolAction.CLOSE_NOTICE, PoolStatus.NOTICE_CLOSED),
            Arguments.of(PoolStatus.NOTICE_CLOSED, PoolAction.DECIDE_OBJECTION, PoolStatus.NOTICE_CLOSED),
            Arguments.of(PoolStatus.NOTICE_CLOSED, PoolAction.ENTER, PoolStatus.IN_POOL),
            Arguments.of(PoolStatus.NOTICE_CLOSED, PoolAction.REJECT, PoolStatus.REJECTED),
            Arguments.of(PoolStatus.NOTICE_CLOSED, PoolAction.RETURN, PoolStatus.RETURNED),
            Arguments.of(PoolStatus.IN_POOL, PoolAction.SUSPEND, PoolStatus.SUSPENDED),
            Arguments.of(PoolStatus.IN_POOL, PoolAction.EXIT, PoolStatus.EXITED),
            Arguments.of(PoolStatus.SUSPENDED, PoolAction.RESUME, PoolStatus.IN_POOL),
            Arguments.of(PoolStatus.SUSPENDED, PoolAction.EXIT, PoolStatus.EXITED),
            Arguments.of(PoolStatus.EXITED, PoolAction.NOMINATE, PoolStatus.NOMINATED),
            Arguments.of(PoolStatus.REJECTED, PoolAction.NOMINATE, PoolStatus.NOMINATED));

    static Stream<Arguments> permitted() {
        return MOVES.stream();
    }

    static Stream<Arguments> forbidden() {
        return Arrays.stream(PoolStatus.values())
                .flatMap(status -> Arrays.stream(PoolAction.values())
                        .filter(action -> !isPermitted(status, action))
                        .map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void a_permitted_move_is_recorded_and_leads_where_the_table_says(
            PoolStatus status, PoolAction action, PoolStatus next) {
        List<EnterpriseEvent> before = before(status, action);
        EnterpriseEvent fact = outcome(status, action);
        Trial.records(before, command(action), fact);
        assertThat(dossier(Sample.and(before, fact)).state().poolCase().status())
                .isEqualTo(next);
        assertThat(PoolMoves.permitted(status)).contains(action);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void a_forbidden_move_is_refused_and_leaves_nothing(PoolStatus status, PoolAction action) {
        Trial.refuses(upTo(status), command(action), "pool.move-not-allowed", action, status);
        assertThat(PoolMoves.permitted(status)).doesNotContain(action);
    }

    @Test
    void the_table_is_as_large_as_the_specification() {
        assertThat(Arrays.stream(PoolStatus.values())
                        .mapToInt(status -> PoolMoves.permitted(status).size())
                        .sum())
                .isEqualTo(MOVES.size());
    }

    @Test
    void a_case_returned_after_the_first_review_needs_only_a_new_second_review() {
        List<EnterpriseEvent> facts = Sample.and(
                upTo(PoolStatus.FIRST_REVIEW_PASSED),
                returned(ReviewStage.SECOND_REVIEW, SECOND, SECOND_PASSED),
                new SubmissionResubmitted(CODE, 1, 2, CORRECTED, by(CLERK, SECOND_PASSED)));
        assertThat(dossier(facts).state().poolCase().status()).isEqualTo(PoolStatus.FIRST_REVIEW_PASSED);
    }

    @Test
    void an_exited_firm_re_enters_by_a_new_case() {
        List<EnterpriseEvent> facts = Sample.and(
                upTo(PoolStatus.EXITED),
                new EnterpriseNominated(CODE, 2, SUBMISSION, by(CLERK, LATER)),
                new FirstReviewPassed(CODE, 2, "", by(FIRST, LATER)),
                new SecondReviewPassed(CODE, 2, "", by(SECOND, LATER)),
                new PublicNoticeOpened(CODE, 2, "Notice 2026-2", LATER, LATER.plusDays(6), by(SECOND, LATER)),
                new PublicNoticeClosed(CODE, 2, by(SECOND, LATER.plusDays(7))));
        Trial.records(
                facts,
                new DecideEntry(CODE, null, act(THIRD, LATER.plusDays(8))),
                new PoolReEntered(CODE, 2, "", by(THIRD, LATER.plusDays(8))));
    }

    @Test
    void rest_names_find_their_action() {
        assertThat(PoolAction.named("pass-first-review")).contains(PoolAction.PASS_FIRST_REVIEW);
        assertThat(PoolAction.named("PASS_FIRST_REVIEW")).isEmpty();
        assertThat(PoolAction.named("decide-objection")).contains(PoolAction.DECIDE_OBJECTION);
    }

    /** The straight way to the status, with an open objection where one is to be decided. */
    private static List<EnterpriseEvent> before(PoolStatus status, PoolAction action) {
        if (action != PoolAction.DECIDE_OBJECTION) {
            return upTo(status);
        }
        List<EnterpriseEvent> objected = Sample.and(upTo(PoolStatus.ON_NOTICE), objected());
        return status == PoolStatus.NOTICE_CLOSED ? Sample.and(objected, noticeClosed()) : objected;
    }

    private static boolean isPermitted(PoolStatus status, PoolAction action) {
        return MOVES.stream().anyMatch(move -> move.get()[0] == status && move.get()[1] == action);
    }

    /** The action asked for by an official who has done nothing in the case yet. */
    private static EnterpriseCommand command(PoolAction action) {
        Act reviewer = act(FOURTH, LATER);
        Act clerk = act(CLERK, LATER);
        return switch (action) {
            case NOMINATE -> new NominateEnterprise(CODE, SUBMISSION, clerk);
            case RETURN -> new ReturnSubmission(CODE, "Mark is missing", ITEMS, LATER.plusDays(5), reviewer);
            case RESUBMIT -> new ResubmitNomination(CODE, CORRECTED, clerk);
            case PASS_FIRST_REVIEW -> new PassFirstReview(CODE, null, reviewer);
            case PASS_SECOND_REVIEW -> new PassSecondReview(CODE, " Fine ", reviewer);
            case OPEN_NOTICE -> new OpenPublicNotice(CODE, "Notice 2026-9", LATER, LATER.plusDays(6), reviewer);
            case RECEIVE_OBJECTION -> new ReceiveObjection(CODE, NOTICE_UNTIL, true, true, "Not theirs", reviewer);
            case DECIDE_OBJECTION -> new DecideObjection(CODE, 1, false, "Looked into", reviewer);
            case CLOSE_NOTICE -> new ClosePublicNotice(CODE, reviewer);
            case ENTER -> new DecideEntry(CODE, null, reviewer);
            case REJECT -> new RejectNomination(CODE, "Not a trader", reviewer);
            case SUSPEND -> new SuspendPoolMembership(CODE, "Under inquiry", reviewer);
            case RESUME -> new ResumePoolMembership(CODE, "Inquiry over", reviewer);
            case EXIT -> new ExitPool(CODE, "Moved away", reviewer);
        };
    }

    private static PoolEvent outcome(PoolStatus status, PoolAction action) {
        Attestation reviewer = by(FOURTH, LATER);
        Attestation clerk = by(CLERK, LATER);
        return switch (action) {
            case NOMINATE ->
                new EnterpriseNominated(CODE, status == PoolStatus.NOT_NOMINATED ? 1 : 2, SUBMISSION, clerk);
            case RETURN ->
                new SubmissionReturned(CODE, 1, stage(status), "Mark is missing", ITEMS, LATER.plusDays(5), reviewer);
            case RESUBMIT -> new SubmissionResubmitted(CODE, 1, 2, CORRECTED, clerk);
            case PASS_FIRST_REVIEW -> new FirstReviewPassed(CODE, 1, "", reviewer);
            case PASS_SECOND_REVIEW -> new SecondReviewPassed(CODE, 1, "Fine", reviewer);
            case OPEN_NOTICE -> new PublicNoticeOpened(CODE, 1, "Notice 2026-9", LATER, LATER.plusDays(6), reviewer);
            case RECEIVE_OBJECTION -> new ObjectionReceived(CODE, 1, 1, NOTICE_UNTIL, "Not theirs", reviewer);
            case DECIDE_OBJECTION -> new ObjectionDecided(CODE, 1, 1, false, "Looked into", reviewer);
            case CLOSE_NOTICE -> new PublicNoticeClosed(CODE, 1, reviewer);
            case ENTER -> new PoolEntered(CODE, 1, "", reviewer);
            case REJECT -> new NominationRejected(CODE, 1, stage(status), "Not a trader", reviewer);
            case SUSPEND -> new PoolMembershipSuspended(CODE, 1, "Under inquiry", reviewer);
            case RESUME -> new PoolMembershipResumed(CODE, 1, "Inquiry over", reviewer);
            case EXIT -> new PoolExited(CODE, 1, "Moved away", reviewer);
        };
    }

    private static ReviewStage stage(PoolStatus status) {
        return switch (status) {
            case NOMINATED -> ReviewStage.FIRST_REVIEW;
            case NOTICE_CLOSED -> ReviewStage.DECISION;
            default -> ReviewStage.SECOND_REVIEW;
        };
    }
}
