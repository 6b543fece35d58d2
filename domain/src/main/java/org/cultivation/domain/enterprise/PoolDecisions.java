package org.cultivation.domain.enterprise;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** What a command on a firm's case in the pool leads to. Each method throws a {@link Refusal} when a rule says no. */
final class PoolDecisions {

    private PoolDecisions() {}

    static PoolEvent nominate(Dossier dossier, EnterpriseCommand.NominateEnterprise c) {
        return decided(
                dossier, c, new PoolEvent.EnterpriseNominated(c.code(), dossier.nextCase(), c.submission(), attest(c)));
    }

    static PoolEvent resubmit(Dossier dossier, EnterpriseCommand.ResubmitNomination c) {
        return decided(
                dossier,
                c,
                new PoolEvent.SubmissionResubmitted(
                        c.code(), number(dossier), dossier.nextSubmission(), c.submission(), attest(c)));
    }

    static PoolEvent sendBack(Dossier dossier, EnterpriseCommand.ReturnSubmission c) {
        return decided(
                dossier,
                c,
                new PoolEvent.SubmissionReturned(
                        c.code(),
                        number(dossier),
                        stage(dossier, PoolAction.RETURN),
                        c.reason(),
                        c.items(),
                        c.dueOn(),
                        attest(c)));
    }

    static PoolEvent passFirst(Dossier dossier, EnterpriseCommand.PassFirstReview c) {
        return decided(
                dossier,
                c,
                new PoolEvent.FirstReviewPassed(c.code(), number(dossier), orEmpty(c.opinion()), attest(c)));
    }

    static PoolEvent passSecond(Dossier dossier, EnterpriseCommand.PassSecondReview c) {
        return decided(
                dossier,
                c,
                new PoolEvent.SecondReviewPassed(c.code(), number(dossier), orEmpty(c.opinion()), attest(c)));
    }

    static PoolEvent openNotice(Dossier dossier, EnterpriseCommand.OpenPublicNotice c) {
        PoolEvent.PublicNoticeOpened opened =
                new PoolEvent.PublicNoticeOpened(c.code(), number(dossier), c.notice(), c.from(), c.until(), attest(c));
        PoolEvent fact = decided(dossier, c, opened);
        requireNoticeDays(opened, c.act().rules());
        return fact;
    }

    /** Anonymous and unwritten objections are not taken. */
    static PoolEvent receiveObjection(Dossier dossier, EnterpriseCommand.ReceiveObjection c) {
        PoolEvent fact = decided(
                dossier,
                c,
                new PoolEvent.ObjectionReceived(
                        c.code(), number(dossier), dossier.nextObjection(), c.receivedOn(), c.content(), attest(c)));
        Refusal.when(!c.signed() || !c.written(), "pool.objection-not-signed");
        return fact;
    }

    static PoolEvent decideObjection(Dossier dossier, EnterpriseCommand.DecideObjection c) {
        return decided(
                dossier,
                c,
                new PoolEvent.ObjectionDecided(
                        c.code(), number(dossier), c.objectionNumber(), c.upheld(), c.reason(), attest(c)));
    }

    static PoolEvent closeNotice(Dossier dossier, EnterpriseCommand.ClosePublicNotice c) {
        return decided(dossier, c, new PoolEvent.PublicNoticeClosed(c.code(), number(dossier), attest(c)));
    }

    static PoolEvent enter(Dossier dossier, EnterpriseCommand.DecideEntry c) {
        int number = number(dossier);
        String opinion = orEmpty(c.opinion());
        return decided(
                dossier,
                c,
                dossier.state().poolCase().enteredBefore()
                        ? new PoolEvent.PoolReEntered(c.code(), number, opinion, attest(c))
                        : new PoolEvent.PoolEntered(c.code(), number, opinion, attest(c)));
    }

    static PoolEvent reject(Dossier dossier, EnterpriseCommand.RejectNomination c) {
        return decided(
                dossier,
                c,
                new PoolEvent.NominationRejected(
                        c.code(), number(dossier), stage(dossier, PoolAction.REJECT), c.reason(), attest(c)));
    }

    static PoolEvent suspend(Dossier dossier, EnterpriseCommand.SuspendPoolMembership c) {
        return decided(
                dossier, c, new PoolEvent.PoolMembershipSuspended(c.code(), number(dossier), c.reason(), attest(c)));
    }

    static PoolEvent resume(Dossier dossier, EnterpriseCommand.ResumePoolMembership c) {
        return decided(
                dossier, c, new PoolEvent.PoolMembershipResumed(c.code(), number(dossier), c.reason(), attest(c)));
    }

    static PoolEvent exit(Dossier dossier, EnterpriseCommand.ExitPool c) {
        return decided(dossier, c, new PoolEvent.PoolExited(c.code(), number(dossier), c.reason(), attest(c)));
    }

    /** @throws Refusal {@code pool.notice-too-short}; both ends of a notice count */
    static void requireNoticeDays(PoolEvent.PublicNoticeOpened notice, PoolRules rules) {
        Refusal.when(
                ChronoUnit.DAYS.between(notice.from(), notice.until()) + 1 < rules.noticeDays(),
                "pool.notice-too-short",
                notice.from(),
                notice.until(),
                rules.noticeDays());
    }

    private static PoolEvent decided(Dossier dossier, EnterpriseCommand command, PoolEvent proposed) {
        EnterpriseState state = dossier.state();
        state.active();
        ReviewPolicy.obstacle(
                        PoolAction.of(proposed),
                        state.standing(),
                        command.act().actor(),
                        command.act().effectiveOn())
                .ifPresent(Authority::refuse);
        PoolEvent fact = CanonicalFact.of(proposed);
        FactOrder.check(state, fact);
        return fact;
    }

    private static int number(Dossier dossier) {
        return dossier.state().poolCase().number();
    }

    private static ReviewStage stage(Dossier dossier, PoolAction action) {
        return PoolMoves.stage(dossier.state().poolCase().status(), action).orElseThrow();
    }

    private static String orEmpty(@Nullable String opinion) {
        return Objects.requireNonNullElse(opinion, "");
    }

    private static Attestation attest(EnterpriseCommand command) {
        return command.act().attest();
    }
}
