package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.enterprise.Sample.*;
import static org.cultivation.domain.enterprise.Trial.records;
import static org.cultivation.domain.enterprise.Trial.refuses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.AmendmentEvent.*;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;
import org.cultivation.domain.enterprise.PoolEvent.*;
import org.cultivation.domain.enterprise.RegisterEvent.*;
import org.junit.jupiter.api.Test;

/** One official proposes, another approves; read as amended, the firm's facts must still follow on one another. */
class AmendmentTest {

    private static final EnterpriseRenamed RENAMED = new EnterpriseRenamed(CODE, "Second Name", by(CLERK, LATER));
    private static final EnterpriseRenamed RENAMED_AGAIN =
            new EnterpriseRenamed(CODE, "Third Name", by(CLERK, LATER.plusDays(9)));
    private static final List<EnterpriseEvent> TWICE_RENAMED = List.of(registered(), RENAMED, RENAMED_AGAIN);

    @Test
    void a_correction_is_proposed_in_canonical_form_and_approved_by_another_official() {
        EnterpriseRenamed meant = new EnterpriseRenamed(CODE, "Second Name Ltd", by(CLERK, LATER));
        AmendmentProposed proposed = proposed(Amendment.correct(1, meant));
        records(
                TWICE_RENAMED,
                propose(Amendment.correct(1, new EnterpriseRenamed(CODE, " Second Name Ltd ", by(CLERK, LATER)))),
                proposed);
        List<EnterpriseEvent> facts = Sample.and(TWICE_RENAMED, proposed);
        records(facts, approve(1, FIRST), corrected(1, 1, meant));
        assertThat(dossier(Sample.and(facts, corrected(1, 1, meant))).facts().at(1))
                .contains(meant);
    }

    @Test
    void nobody_approves_his_own_proposal_but_may_take_it_back() {
        Attestation own = by(FIRST, TODAY);
        List<EnterpriseEvent> facts =
                Sample.and(TWICE_RENAMED, new AmendmentProposed(CODE, 1, Amendment.withdraw(2), "Wrong firm", own));
        refuses(facts, approve(1, FIRST), "amendment.own-proposal", "reviewer-hexi");
        records(
                facts,
                new DeclineAmendment(CODE, 1, "Mistaken", act(FIRST, TODAY)),
                new AmendmentDeclined(CODE, 1, "Mistaken", by(FIRST, TODAY)));
    }

    @Test
    void a_proposal_is_settled_once() {
        refuses(TWICE_RENAMED, approve(1, FIRST), "amendment.no-such-proposal", 1);
        List<EnterpriseEvent> declined = Sample.and(
                TWICE_RENAMED, proposed(Amendment.withdraw(2)), new AmendmentDeclined(CODE, 1, "No", by(FIRST, TODAY)));
        refuses(declined, approve(1, FIRST), "amendment.no-such-proposal", 1);
        refuses(declined, new DeclineAmendment(CODE, 1, "No", act(FIRST, TODAY)), "amendment.no-such-proposal", 1);
        records(
                declined,
                propose(Amendment.withdraw(2)),
                new AmendmentProposed(CODE, 2, Amendment.withdraw(2), "Wrong firm", by(CLERK, TODAY)));
    }

    @Test
    void only_clerks_and_reviewers_of_the_unit_propose_and_only_reviewers_settle() {
        refuses(
                TWICE_RENAMED,
                new ProposeAmendment(CODE, Amendment.withdraw(2), "Wrong firm", act(WUQING_CLERK, TODAY)),
                "scope.other-unit",
                HEXI,
                WUQING);
        Actor auditor = new Actor("auditor", Role.AUDITOR, CITY);
        refuses(
                TWICE_RENAMED,
                new ProposeAmendment(CODE, Amendment.withdraw(2), "Wrong firm", act(auditor, TODAY)),
                "role.not-entitled",
                Role.AUDITOR);
        refuses(
                Sample.and(TWICE_RENAMED, proposed(Amendment.withdraw(2))),
                approve(1, CITY_CLERK),
                "role.not-entitled",
                Role.CLERK);
    }

    @Test
    void a_correction_changes_date_basis_or_content_and_nothing_else() {
        refuses(TWICE_RENAMED, propose(Amendment.correct(1, RENAMED)), "amendment.nothing-corrected");
        refuses(
                TWICE_RENAMED,
                propose(Amendment.correct(1, new EnterpriseRenamed(CODE, "Second Name Ltd", by(CITY_CLERK, LATER)))),
                "amendment.identity-changed",
                "actor");
        refuses(
                TWICE_RENAMED,
                propose(Amendment.correct(1, new EnterpriseRenamed(OTHER, "Second Name Ltd", by(CLERK, LATER)))),
                "amendment.identity-changed",
                "code");
        refuses(
                upTo(PoolStatus.NOMINATED),
                propose(Amendment.correct(1, new EnterpriseNominated(CODE, 2, CORRECTED, by(CLERK, NOMINATED)))),
                "amendment.identity-changed",
                "caseNumber");
        refuses(
                upTo(PoolStatus.RETURNED),
                propose(Amendment.correct(2, returned(ReviewStage.SECOND_REVIEW, FIRST, FIRST_PASSED))),
                "amendment.identity-changed",
                "stage");
        refuses(
                Sample.and(upTo(PoolStatus.ON_NOTICE), objected()),
                propose(Amendment.correct(
                        5,
                        new ObjectionReceived(
                                CODE, 1, 2, NOTICE_FROM, "Other words", by(FIRST, NOTICE_FROM.plusDays(2))))),
                "amendment.identity-changed",
                "number");
        refuses(TWICE_RENAMED, propose(Amendment.correct(1, registered())), "amendment.other-type");
        Attestation otherBasis =
                new Attestation("clerk-hexi", Role.CLERK, HEXI, LATER, Basis.of("Register extract"), "2024-1", null);
        Trial.of(TWICE_RENAMED, propose(Amendment.correct(1, new EnterpriseRenamed(CODE, "Second Name", otherBasis))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_keeps_the_rules_of_its_content() {
        refuses(
                TWICE_RENAMED,
                propose(Amendment.correct(1, new EnterpriseRenamed(CODE, "X", by(CLERK, LATER)))),
                "text.too-short",
                "name",
                2);
        refuses(
                upTo(PoolStatus.ON_NOTICE),
                propose(Amendment.correct(
                        4,
                        new PublicNoticeOpened(
                                CODE,
                                1,
                                "Notice 2026-1",
                                NOTICE_FROM,
                                NOTICE_UNTIL.minusDays(1),
                                by(SECOND, NOTICE_FROM)))),
                "pool.notice-too-short",
                NOTICE_FROM,
                NOTICE_UNTIL.minusDays(1),
                7);
        LocalDate tomorrow = TODAY.plusDays(1);
        Attestation future = new Attestation("clerk-hexi", Role.CLERK, HEXI, tomorrow, BASIS, "2024-1", null);
        refuses(
                TWICE_RENAMED,
                propose(Amendment.correct(2, new EnterpriseRenamed(CODE, "Third Name", future))),
                "act.effective-in-the-future",
                tomorrow,
                TODAY);
    }

    @Test
    void an_amendment_that_later_facts_contradict_names_the_first_of_them_and_its_rule() {
        refuses(
                upTo(PoolStatus.IN_POOL),
                propose(Amendment.withdraw(2)),
                "amendment.contradicts",
                3L,
                "pool.move-not-allowed");
        refuses(
                TWICE_RENAMED,
                propose(Amendment.correct(1, new EnterpriseRenamed(CODE, "Third Name", by(CLERK, LATER)))),
                "amendment.contradicts",
                2L,
                "enterprise.nothing-new");
        refuses(
                upTo(PoolStatus.IN_POOL),
                propose(Amendment.correct(1, new EnterpriseNominated(CODE, 1, SUBMISSION, by(CLERK, ENTERED)))),
                "amendment.contradicts",
                2L,
                "pool.effective-before-standing");
        refuses(
                upTo(PoolStatus.NOTICE_CLOSED),
                propose(Amendment.correct(
                        4,
                        new PublicNoticeOpened(
                                CODE, 1, "Notice 2026-1", NOTICE_FROM, CLOSED, by(SECOND, NOTICE_FROM)))),
                "amendment.contradicts",
                5L,
                "pool.notice-running");
        List<EnterpriseEvent> objectionDismissed =
                Sample.and(upTo(PoolStatus.ON_NOTICE), objected(), noticeClosed(), objectionDecided(false), entered());
        refuses(
                objectionDismissed,
                propose(Amendment.correct(7, objectionDecided(true))),
                "amendment.contradicts",
                8L,
                "pool.objection-upheld");
    }

    @Test
    void the_last_pool_facts_can_be_withdrawn_one_after_the_other() {
        List<EnterpriseEvent> facts = new ArrayList<>(upTo(PoolStatus.IN_POOL));
        PoolStatus[] back = {
            PoolStatus.NOTICE_CLOSED,
            PoolStatus.ON_NOTICE,
            PoolStatus.SECOND_REVIEW_PASSED,
            PoolStatus.FIRST_REVIEW_PASSED,
            PoolStatus.NOMINATED,
            PoolStatus.NOT_NOMINATED
        };
        for (int i = 0; i < back.length; i++) {
            int proposal = i + 1;
            long sequence = 6 - i;
            AmendmentProposed proposed =
                    new AmendmentProposed(CODE, proposal, Amendment.withdraw(sequence), "Wrong firm", by(CLERK, TODAY));
            records(facts, propose(Amendment.withdraw(sequence)), proposed);
            facts.add(proposed);
            FactWithdrawn withdrawn =
                    new FactWithdrawn(CODE, proposal, sequence, "Wrong firm", "clerk-hexi", by(FIRST, TODAY));
            records(facts, approve(proposal, FIRST), withdrawn);
            facts.add(withdrawn);
            assertThat(dossier(facts).state().poolCase().status()).isEqualTo(back[i]);
        }
        // The number of the withdrawn case is not used again.
        records(
                facts,
                new NominateEnterprise(CODE, SUBMISSION, act(CLERK, TODAY)),
                new EnterpriseNominated(CODE, 2, SUBMISSION, by(CLERK, TODAY)));
    }

    @Test
    void a_correction_can_be_corrected_and_then_withdrawn() {
        EnterpriseRenamed once = new EnterpriseRenamed(CODE, "Once", by(CLERK, LATER));
        EnterpriseRenamed twice = new EnterpriseRenamed(CODE, "Twice", by(CLERK, LATER));
        List<EnterpriseEvent> facts = Sample.and(
                List.of(registered(), RENAMED),
                proposed(Amendment.correct(1, once)),
                corrected(1, 1, once),
                new AmendmentProposed(CODE, 2, Amendment.correct(1, twice), "Wrong firm", by(CLERK, TODAY)));
        records(facts, approve(2, FIRST), corrected(2, 1, twice));
        List<EnterpriseEvent> withdrawn = Sample.and(
                facts,
                corrected(2, 1, twice),
                new AmendmentProposed(CODE, 3, Amendment.withdraw(1), "Wrong firm", by(CLERK, TODAY)),
                new FactWithdrawn(CODE, 3, 1, "Wrong firm", "clerk-hexi", by(FIRST, TODAY)));
        assertThat(dossier(withdrawn).state().registered().name())
                .isEqualTo(registered().name());
        refuses(withdrawn, propose(Amendment.withdraw(1)), "amendment.not-standing", 1L);
        refuses(withdrawn, propose(Amendment.correct(1, once)), "amendment.not-standing", 1L);
    }

    @Test
    void amendments_are_not_amended_and_unknown_sequences_do_not_stand() {
        EnterpriseRenamed once = new EnterpriseRenamed(CODE, "Once", by(CLERK, LATER));
        List<EnterpriseEvent> facts =
                Sample.and(TWICE_RENAMED, proposed(Amendment.correct(1, once)), corrected(1, 1, once));
        refuses(facts, propose(Amendment.withdraw(3)), "amendment.of-amendment", 3L);
        refuses(facts, propose(Amendment.withdraw(4)), "amendment.of-amendment", 4L);
        refuses(facts, propose(Amendment.withdraw(99)), "amendment.not-standing", 99L);
        refuses(facts, propose(Amendment.withdraw(-1)), "amendment.not-standing", -1L);
    }

    @Test
    void an_amendment_without_its_parts_is_incomplete() {
        refuses(
                TWICE_RENAMED,
                propose(new Amendment(Amendment.Kind.CORRECT, 1L, null, null, null)),
                "amendment.incomplete",
                Amendment.Kind.CORRECT);
        refuses(
                TWICE_RENAMED,
                propose(new Amendment(Amendment.Kind.SUPERSEDE, 1L, null, null, null)),
                "amendment.incomplete",
                Amendment.Kind.SUPERSEDE);
        refuses(
                TWICE_RENAMED,
                propose(new Amendment(Amendment.Kind.MERGE, null, null, null, null)),
                "amendment.incomplete",
                Amendment.Kind.MERGE);
    }

    @Test
    void a_fact_gives_way_to_a_later_one_of_its_type() {
        List<EnterpriseEvent> facts = Sample.and(TWICE_RENAMED, proposed(Amendment.supersede(1, 2)));
        FactSuperseded superseded = new FactSuperseded(CODE, 1, 1, 2, "Wrong firm", "clerk-hexi", by(FIRST, TODAY));
        records(facts, approve(1, FIRST), superseded);
        assertThat(dossier(Sample.and(facts, superseded)).facts().inOrder())
                .containsExactly(new SequencedFact(0, registered()), new SequencedFact(2, RENAMED_AGAIN));
        refuses(TWICE_RENAMED, propose(Amendment.supersede(2, 1)), "amendment.no-successor", 1L);
        refuses(TWICE_RENAMED, propose(Amendment.supersede(1, 1)), "amendment.no-successor", 1L);
        refuses(TWICE_RENAMED, propose(Amendment.supersede(1, 7)), "amendment.no-successor", 7L);
        refuses(upTo(PoolStatus.NOMINATED), propose(Amendment.supersede(0, 1)), "amendment.no-successor", 1L);
    }

    @Test
    void the_registration_stays_while_other_facts_stand_and_can_be_made_anew_after_its_withdrawal() {
        refuses(TWICE_RENAMED, propose(Amendment.withdraw(0)), "amendment.registration-needed");
        List<EnterpriseEvent> gone = Sample.and(
                List.of(registered()),
                proposed(Amendment.withdraw(0)),
                new FactWithdrawn(CODE, 1, 0, "Wrong firm", "clerk-hexi", by(FIRST, TODAY)));
        refuses(gone, new RenameEnterprise(CODE, "Any Name", act(CLERK, TODAY)), "enterprise.unknown");
        refuses(gone, propose(Amendment.withdraw(0)), "enterprise.unknown");
        Trial.records(
                gone,
                new RegisterEnterprise(
                        CODE,
                        registered().name(),
                        List.of(),
                        HEXI,
                        List.of(EnterpriseKind.MANUFACTURING),
                        null,
                        null,
                        null,
                        act(CLERK, REGISTERED)),
                registered());
    }

    @Test
    void a_merged_firm_takes_only_amendments_until_it_is_unmerged() {
        List<EnterpriseEvent> facts = Sample.and(TWICE_RENAMED, proposed(Amendment.mergeInto(OTHER)));
        EnterpriseMerged merged = new EnterpriseMerged(CODE, 1, OTHER, "Wrong firm", "clerk-hexi", by(FIRST, TODAY));
        records(facts, approve(1, FIRST), merged);
        List<EnterpriseEvent> after = Sample.and(facts, merged);
        refuses(after, new RenameEnterprise(CODE, "Any Name", act(CLERK, TODAY)), "enterprise.merged", OTHER);
        refuses(after, propose(Amendment.mergeInto(OTHER)), "enterprise.merged", OTHER);
        refuses(after, propose(Amendment.withdraw(4)), "amendment.of-amendment", 4L);
        Trial.of(after, propose(Amendment.withdraw(2))).expectSuccessfulHandlerExecution();

        List<EnterpriseEvent> unmerging =
                Sample.and(after, new AmendmentProposed(CODE, 2, Amendment.unmerge(), "Two firms", by(CLERK, TODAY)));
        EnterpriseUnmerged unmerged = new EnterpriseUnmerged(CODE, 2, "Two firms", "clerk-hexi", by(FIRST, TODAY));
        records(unmerging, approve(2, FIRST), unmerged);
        Trial.of(Sample.and(unmerging, unmerged), new RenameEnterprise(CODE, "Any Name", act(CLERK, TODAY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_firm_is_merged_into_another_and_unmerged_only_when_merged() {
        refuses(TWICE_RENAMED, propose(Amendment.mergeInto(CODE)), "amendment.merge-into-itself", CODE);
        refuses(TWICE_RENAMED, propose(Amendment.unmerge()), "amendment.not-merged");
        refuses(
                TWICE_RENAMED,
                new ProposeAmendment(CODE, Amendment.mergeInto(OTHER), "Twice", act(CLERK, REGISTERED.minusDays(1))),
                "enterprise.effective-before-registration",
                REGISTERED);
    }

    @Test
    void an_approval_judges_again_what_has_changed_since_the_proposal() {
        List<EnterpriseEvent> facts =
                Sample.and(upTo(PoolStatus.FIRST_REVIEW_PASSED), proposed(Amendment.withdraw(2)), secondPassed());
        refuses(facts, approve(1, THIRD), "amendment.contradicts", 4L, "pool.move-not-allowed");
    }

    @Test
    void a_deregistration_can_be_withdrawn() {
        List<EnterpriseEvent> facts = Sample.and(
                List.of(registered(), new EnterpriseDeregistered(CODE, "Closed down", by(CLERK, LATER))),
                proposed(Amendment.withdraw(1)));
        FactWithdrawn withdrawn = new FactWithdrawn(CODE, 1, 1, "Wrong firm", "clerk-hexi", by(FIRST, TODAY));
        records(facts, approve(1, FIRST), withdrawn);
        Trial.of(Sample.and(facts, withdrawn), new RenameEnterprise(CODE, "Any Name", act(CLERK, TODAY)))
                .expectSuccessfulHandlerExecution();
    }

    private static ProposeAmendment propose(Amendment amendment) {
        return new ProposeAmendment(CODE, amendment, "Wrong firm", act(CLERK, TODAY));
    }

    private static AmendmentProposed proposed(Amendment amendment) {
        return new AmendmentProposed(CODE, 1, amendment, "Wrong firm", by(CLERK, TODAY));
    }

    private static ApproveAmendment approve(int proposal, Actor actor) {
        return new ApproveAmendment(CODE, proposal, act(actor, TODAY));
    }

    private static FactCorrected corrected(int proposal, long sequence, EnterpriseEvent corrected) {
        return new FactCorrected(CODE, proposal, sequence, corrected, "Wrong firm", "clerk-hexi", by(FIRST, TODAY));
    }
}
