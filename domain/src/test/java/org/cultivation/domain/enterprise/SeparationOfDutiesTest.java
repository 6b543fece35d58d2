package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.enterprise.Sample.*;
import static org.cultivation.domain.enterprise.Trial.refuses;

import java.util.List;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;
import org.cultivation.domain.enterprise.PoolEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody judges in two stages of one case, a district judges its own firms, and a role does its own work. */
class SeparationOfDutiesTest {

    @Test
    void refuses_a_second_review_by_the_first_reviewer() {
        List<EnterpriseEvent> facts =
                List.of(registered(), nominated(), new FirstReviewPassed(CODE, 1, "", by(SECOND, FIRST_PASSED)));
        refuses(
                facts,
                new PassSecondReview(CODE, null, act(SECOND, LATER)),
                "pool.same-person",
                ReviewStage.FIRST_REVIEW,
                FIRST_PASSED,
                "reviewer-city-2");
    }

    @Test
    void refuses_a_review_by_the_nominator_who_became_a_reviewer() {
        Actor promoted = new Actor("clerk-hexi", Role.REVIEWER, HEXI);
        refuses(
                upTo(PoolStatus.NOMINATED),
                new PassFirstReview(CODE, null, act(promoted, LATER)),
                "pool.same-person",
                ReviewStage.NOMINATION,
                NOMINATED,
                "clerk-hexi");
    }

    @Test
    void refuses_a_review_by_whoever_resubmitted() {
        Actor helper = new Actor("changed-sides", Role.CLERK, HEXI);
        Actor promoted = new Actor("changed-sides", Role.REVIEWER, HEXI);
        List<EnterpriseEvent> facts = Sample.and(
                upTo(PoolStatus.RETURNED), new SubmissionResubmitted(CODE, 1, 2, CORRECTED, by(helper, LATER)));
        refuses(
                facts,
                new PassFirstReview(CODE, null, act(promoted, LATER)),
                "pool.same-person",
                ReviewStage.NOMINATION,
                LATER,
                "changed-sides");
    }

    @Test
    void refuses_a_resubmission_by_a_former_reviewer_of_the_case() {
        Actor demoted = new Actor("reviewer-hexi", Role.CLERK, HEXI);
        refuses(
                upTo(PoolStatus.RETURNED),
                new ResubmitNomination(CODE, CORRECTED, act(demoted, LATER)),
                "pool.same-person",
                ReviewStage.FIRST_REVIEW,
                FIRST_PASSED,
                "reviewer-hexi");
    }

    @Test
    void refuses_a_decision_and_an_objections_decision_by_the_second_reviewer() {
        refuses(
                upTo(PoolStatus.NOTICE_CLOSED),
                new DecideEntry(CODE, null, act(SECOND, LATER)),
                "pool.same-person",
                ReviewStage.SECOND_REVIEW,
                SECOND_PASSED,
                "reviewer-city-2");
        refuses(
                Sample.and(upTo(PoolStatus.ON_NOTICE), objected()),
                new DecideObjection(CODE, 1, false, "Looked into", act(SECOND, LATER)),
                "pool.same-person",
                ReviewStage.SECOND_REVIEW,
                SECOND_PASSED,
                "reviewer-city-2");
    }

    @Test
    void lets_the_same_person_act_again_within_a_stage() {
        List<EnterpriseEvent> resubmitted = Sample.and(
                upTo(PoolStatus.RETURNED), new SubmissionResubmitted(CODE, 1, 2, CORRECTED, by(CLERK, LATER)));
        Trial.of(resubmitted, new PassFirstReview(CODE, null, act(FIRST, LATER)))
                .expectEvents(new FirstReviewPassed(CODE, 1, "", by(FIRST, LATER)));
        List<EnterpriseEvent> decided =
                Sample.and(upTo(PoolStatus.ON_NOTICE), objected(), noticeClosed(), objectionDecided(false));
        Trial.of(decided, new DecideEntry(CODE, null, act(THIRD, LATER)))
                .expectEvents(new PoolEntered(CODE, 1, "", by(THIRD, LATER)));
    }

    @Test
    void lets_whoever_is_entitled_open_and_close_the_notice_and_the_second_reviewer_take_back_a_pass() {
        Trial.of(
                        upTo(PoolStatus.SECOND_REVIEW_PASSED),
                        new OpenPublicNotice(CODE, "Notice 2026-1", LATER, LATER.plusDays(6), act(SECOND, LATER)))
                .expectSuccessfulHandlerExecution();
        Trial.of(upTo(PoolStatus.ON_NOTICE), new ClosePublicNotice(CODE, act(SECOND, LATER)))
                .expectSuccessfulHandlerExecution();
        Trial.of(
                        upTo(PoolStatus.SECOND_REVIEW_PASSED),
                        new ReturnSubmission(CODE, "Second thoughts", List.of(), LATER.plusDays(5), act(SECOND, LATER)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void forgets_the_people_of_an_earlier_case() {
        Trial.of(
                        Sample.and(
                                upTo(PoolStatus.REJECTED),
                                new EnterpriseNominated(CODE, 2, SUBMISSION, by(CLERK, LATER)),
                                new FirstReviewPassed(CODE, 2, "", by(SECOND, LATER))),
                        new PassSecondReview(CODE, null, act(THIRD, LATER)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void keeps_a_district_to_its_own_firms() {
        Actor other = new Actor("reviewer-wuqing", Role.REVIEWER, WUQING);
        refuses(
                upTo(PoolStatus.NOMINATED),
                new PassFirstReview(CODE, null, act(other, LATER)),
                "scope.other-unit",
                HEXI,
                WUQING);
        refuses(
                upTo(PoolStatus.NOT_NOMINATED),
                new NominateEnterprise(CODE, SUBMISSION, act(WUQING_CLERK, LATER)),
                "scope.other-unit",
                HEXI,
                WUQING);
    }

    @Test
    void leaves_everything_after_the_first_review_to_the_city() {
        Actor district = new Actor("reviewer-hexi-2", Role.REVIEWER, HEXI);
        List<EnterpriseCommand> commands = List.of(
                new PassSecondReview(CODE, null, act(district, LATER)),
                new ReturnSubmission(CODE, "Mark is missing", List.of(), LATER.plusDays(5), act(district, LATER)),
                new RejectNomination(CODE, "Not a trader", act(district, LATER)));
        for (EnterpriseCommand command : commands) {
            refuses(upTo(PoolStatus.FIRST_REVIEW_PASSED), command, "scope.city-only", HEXI);
        }
        refuses(
                upTo(PoolStatus.SECOND_REVIEW_PASSED),
                new OpenPublicNotice(CODE, "Notice 2026-1", LATER, LATER.plusDays(6), act(district, LATER)),
                "scope.city-only",
                HEXI);
        refuses(upTo(PoolStatus.ON_NOTICE), new ClosePublicNotice(CODE, act(district, LATER)), "scope.city-only", HEXI);
        refuses(
                upTo(PoolStatus.NOTICE_CLOSED),
                new DecideEntry(CODE, null, act(district, LATER)),
                "scope.city-only",
                HEXI);
        refuses(
                upTo(PoolStatus.IN_POOL),
                new SuspendPoolMembership(CODE, "Under inquiry", act(district, LATER)),
                "scope.city-only",
                HEXI);
    }

    @ParameterizedTest
    @EnumSource(PoolAction.class)
    void gives_each_action_to_clerk_or_reviewer_only(PoolAction action) {
        assertThat(action.roles()).isSubsetOf(Role.CLERK, Role.REVIEWER).isNotEmpty();
        boolean clerksWork = action == PoolAction.NOMINATE || action == PoolAction.RESUBMIT;
        assertThat(action.roles().contains(Role.REVIEWER)).isEqualTo(!clerksWork);
        assertThat(action.roles().contains(Role.CLERK)).isEqualTo(clerksWork || action == PoolAction.RECEIVE_OBJECTION);
        CaseStanding anywhere = dossier(upTo(PoolStatus.NOMINATED)).state().standing();
        for (Role role : List.of(Role.AUDITOR, Role.LEADER, Role.ADMINISTRATOR)) {
            assertThat(ReviewPolicy.obstacle(action, anywhere, new Actor("someone", role, CITY), LATER)
                            .map(Refusal::code))
                    .contains("role.not-entitled");
        }
    }

    @Test
    void tells_pages_beforehand_what_the_command_would_refuse() {
        CaseStanding standing =
                dossier(upTo(PoolStatus.FIRST_REVIEW_PASSED)).state().standing();
        assertThat(ReviewPolicy.obstacle(PoolAction.PASS_SECOND_REVIEW, standing, SECOND, LATER))
                .isEmpty();
        assertThat(ReviewPolicy.obstacle(PoolAction.PASS_SECOND_REVIEW, standing, FIRST, LATER)
                        .map(Refusal::code))
                .contains("scope.city-only");
        assertThat(ReviewPolicy.obstacle(PoolAction.ENTER, standing, SECOND, LATER)
                        .map(Refusal::code))
                .contains("pool.move-not-allowed");
    }
}
