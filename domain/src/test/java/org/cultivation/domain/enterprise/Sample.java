package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/** One firm of Hexi district, the officials who deal with it, and its history up to each status of the pool. */
final class Sample {

    static final UnifiedSocialCreditCode CODE = new UnifiedSocialCreditCode("91350100M000100Y43");
    static final UnifiedSocialCreditCode OTHER = new UnifiedSocialCreditCode("914403001922038216");
    static final UnitCode CITY = new UnitCode("120000");
    static final UnitCode HEXI = new UnitCode("120103");
    static final UnitCode WUQING = new UnitCode("120114");

    static final Actor CLERK = new Actor("clerk-hexi", Role.CLERK, HEXI);
    static final Actor CITY_CLERK = new Actor("clerk-city", Role.CLERK, CITY);
    static final Actor WUQING_CLERK = new Actor("clerk-wuqing", Role.CLERK, WUQING);
    static final Actor FIRST = new Actor("reviewer-hexi", Role.REVIEWER, HEXI);
    static final Actor SECOND = new Actor("reviewer-city-2", Role.REVIEWER, CITY);
    static final Actor THIRD = new Actor("reviewer-city-3", Role.REVIEWER, CITY);
    static final Actor FOURTH = new Actor("reviewer-city-4", Role.REVIEWER, CITY);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate REGISTERED = LocalDate.of(2026, 1, 5);
    static final LocalDate NOMINATED = LocalDate.of(2026, 2, 2);
    static final LocalDate FIRST_PASSED = LocalDate.of(2026, 2, 5);
    static final LocalDate SECOND_PASSED = LocalDate.of(2026, 2, 12);
    static final LocalDate NOTICE_FROM = LocalDate.of(2026, 2, 16);
    static final LocalDate NOTICE_UNTIL = LocalDate.of(2026, 2, 22);
    static final LocalDate CLOSED = LocalDate.of(2026, 2, 24);
    static final LocalDate ENTERED = LocalDate.of(2026, 2, 26);
    static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    static final PoolRules RULES = new PoolRules("2024-1", 7, 12, List.of(new PoolRules.StageLimit("NOMINATED", 5)));
    static final Basis BASIS = Basis.of("Minutes 2026-17");
    static final Submission SUBMISSION = new Submission("Bicycles", 1200L, "Own shop", null, null, null);
    static final Submission CORRECTED = new Submission("Bicycles", 1200L, "Own shop", "EM500000018660437", null, null);

    private Sample() {}

    static Act act(Actor actor, LocalDate on) {
        return new Act(actor, TODAY, on, BASIS, RULES, null);
    }

    static Attestation by(Actor actor, LocalDate on) {
        return act(actor, on).attest();
    }

    static RegisterEvent.EnterpriseRegistered registered() {
        return new RegisterEvent.EnterpriseRegistered(
                CODE,
                "Tianjin Bicycle Trading Co",
                List.of(),
                HEXI,
                List.of(EnterpriseKind.MANUFACTURING),
                null,
                null,
                null,
                by(CLERK, REGISTERED));
    }

    static PoolEvent.EnterpriseNominated nominated() {
        return new PoolEvent.EnterpriseNominated(CODE, 1, SUBMISSION, by(CLERK, NOMINATED));
    }

    static PoolEvent.FirstReviewPassed firstPassed() {
        return new PoolEvent.FirstReviewPassed(CODE, 1, "", by(FIRST, FIRST_PASSED));
    }

    static PoolEvent.SecondReviewPassed secondPassed() {
        return new PoolEvent.SecondReviewPassed(CODE, 1, "", by(SECOND, SECOND_PASSED));
    }

    static PoolEvent.PublicNoticeOpened noticeOpened() {
        return new PoolEvent.PublicNoticeOpened(
                CODE, 1, "Notice 2026-1", NOTICE_FROM, NOTICE_UNTIL, by(SECOND, NOTICE_FROM));
    }

    static PoolEvent.ObjectionReceived objected() {
        return new PoolEvent.ObjectionReceived(
                CODE, 1, 1, NOTICE_FROM.plusDays(1), "Brand is not theirs", by(FIRST, NOTICE_FROM.plusDays(2)));
    }

    static PoolEvent.ObjectionDecided objectionDecided(boolean upheld) {
        return new PoolEvent.ObjectionDecided(CODE, 1, 1, upheld, "Looked into", by(THIRD, CLOSED));
    }

    static PoolEvent.PublicNoticeClosed noticeClosed() {
        return new PoolEvent.PublicNoticeClosed(CODE, 1, by(SECOND, CLOSED));
    }

    static PoolEvent.PoolEntered entered() {
        return new PoolEvent.PoolEntered(CODE, 1, "", by(THIRD, ENTERED));
    }

    static PoolEvent.SubmissionReturned returned(ReviewStage stage, Actor actor, LocalDate on) {
        return new PoolEvent.SubmissionReturned(
                CODE, 1, stage, "Mark is missing", List.of("overseasMarks"), on.plusDays(10), by(actor, on));
    }

    static PoolEvent.PoolExited exited() {
        return new PoolEvent.PoolExited(CODE, 1, "Moved away", by(THIRD, LATER));
    }

    /** The firm's facts up to a status: all steps on the straight way, with the last objection-free notice. */
    static List<EnterpriseEvent> upTo(PoolStatus status) {
        List<EnterpriseEvent> way = List.of(
                registered(), nominated(), firstPassed(), secondPassed(), noticeOpened(), noticeClosed(), entered());
        return switch (status) {
            case NOT_NOMINATED -> way.subList(0, 1);
            case NOMINATED -> way.subList(0, 2);
            case FIRST_REVIEW_PASSED -> way.subList(0, 3);
            case SECOND_REVIEW_PASSED -> way.subList(0, 4);
            case ON_NOTICE -> way.subList(0, 5);
            case NOTICE_CLOSED -> way.subList(0, 6);
            case IN_POOL -> way;
            case RETURNED -> and(way.subList(0, 2), returned(ReviewStage.FIRST_REVIEW, FIRST, FIRST_PASSED));
            case REJECTED ->
                and(
                        way.subList(0, 2),
                        new PoolEvent.NominationRejected(
                                CODE, 1, ReviewStage.FIRST_REVIEW, "Not a trader", by(FIRST, FIRST_PASSED)));
            case SUSPENDED ->
                and(way, new PoolEvent.PoolMembershipSuspended(CODE, 1, "Under inquiry", by(THIRD, LATER)));
            case EXITED -> and(way, exited());
        };
    }

    static List<EnterpriseEvent> and(List<? extends EnterpriseEvent> facts, EnterpriseEvent... more) {
        List<EnterpriseEvent> all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }

    static Dossier dossier(List<? extends EnterpriseEvent> facts) {
        Dossier dossier = Dossier.EMPTY;
        for (int i = 0; i < facts.size(); i++) {
            dossier = dossier.with(i, facts.get(i));
        }
        return dossier;
    }
}
