package org.cultivation.domain.enterprise;

import static org.cultivation.domain.enterprise.Sample.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;

/** Commands as chance has them: mostly sensible next steps, now and then nonsense, often by the wrong official. */
final class RandomCommand {

    /** Two of the accounts change sides: they act as clerk and as reviewer. */
    private static final List<Actor> ACTORS = List.of(
            CLERK,
            FIRST,
            SECOND,
            THIRD,
            FOURTH,
            WUQING_CLERK,
            new Actor("reviewer-city-5", Role.REVIEWER, CITY),
            new Actor("reviewer-city-6", Role.REVIEWER, CITY),
            new Actor("reviewer-city-3", Role.CLERK, CITY),
            new Actor("clerk-hexi", Role.REVIEWER, CITY));

    private final Random random;
    private final Dossier dossier;

    RandomCommand(Random random, Dossier dossier) {
        this.random = random;
        this.dossier = dossier;
    }

    EnterpriseCommand next() {
        return switch (random.nextInt(10)) {
            case 0 -> register();
            case 1 -> propose();
            case 2 -> settle();
            default -> pool(action());
        };
    }

    private PoolAction action() {
        List<PoolAction> sensible =
                new ArrayList<>(PoolMoves.permitted(dossier.state().poolCase().status()));
        // The way forward comes first.
        sensible.sort(Comparator.comparing(action -> action == PoolAction.RETURN || action == PoolAction.REJECT));
        if (random.nextInt(10) == 0) {
            return any(List.of(PoolAction.values()));
        }
        PoolAction action = any(sensible);
        boolean backwards = action == PoolAction.RETURN || action == PoolAction.REJECT;
        return backwards && random.nextInt(3) > 0 ? sensible.getFirst() : action;
    }

    private EnterpriseCommand pool(PoolAction action) {
        Act act = act(actor(action), day());
        LocalDate on = act.effectiveOn();
        LocalDate until = dossier.state().poolCase().noticeUntil();
        return switch (action) {
            case NOMINATE -> new NominateEnterprise(CODE, submission(), act);
            case RETURN -> new ReturnSubmission(CODE, "Something is missing", List.of(), on.plusDays(5), act);
            case RESUBMIT -> new ResubmitNomination(CODE, submission(), act);
            case PASS_FIRST_REVIEW -> new PassFirstReview(CODE, null, act);
            case PASS_SECOND_REVIEW -> new PassSecondReview(CODE, null, act);
            case OPEN_NOTICE -> new OpenPublicNotice(CODE, "Notice", on, on.plusDays(5 + random.nextInt(4)), act);
            case RECEIVE_OBJECTION ->
                new ReceiveObjection(CODE, until == null ? on : until, true, random.nextInt(4) > 0, "Not theirs", act);
            case DECIDE_OBJECTION ->
                new DecideObjection(CODE, 1 + random.nextInt(2), random.nextInt(4) == 0, "Looked into", act);
            case CLOSE_NOTICE ->
                new ClosePublicNotice(CODE, until == null ? act : act(act.actor(), until.plusDays(random.nextInt(2))));
            case ENTER -> new DecideEntry(CODE, null, act);
            case REJECT -> new RejectNomination(CODE, "Not a trader", act);
            case SUSPEND -> new SuspendPoolMembership(CODE, "Under inquiry", act);
            case RESUME -> new ResumePoolMembership(CODE, "Inquiry over", act);
            case EXIT -> new ExitPool(CODE, "Moved away", act);
        };
    }

    private EnterpriseCommand register() {
        Act act = act(any(ACTORS), day());
        return switch (random.nextInt(4)) {
            case 0 -> new RenameEnterprise(CODE, "Name " + random.nextInt(5), act);
            case 1 -> new RelocateEnterprise(CODE, random.nextBoolean() ? HEXI : WUQING, null, act);
            case 2 -> new ClassifyEnterprise(CODE, List.of(any(List.of(EnterpriseKind.values()))), act);
            default -> new ConfirmCrossBorderActivity(CODE, act.effectiveOn(), List.of("9710"), act);
        };
    }

    private EnterpriseCommand propose() {
        long sequence = random.nextInt(dossier.facts().recorded().size() + 1);
        Act act = act(any(ACTORS), TODAY);
        Amendment amendment = switch (random.nextInt(4)) {
            case 0 -> Amendment.supersede(sequence, sequence + 1 + random.nextInt(4));
            case 1 -> Amendment.withdraw(sequence);
            default -> correction(sequence);
        };
        return new ProposeAmendment(CODE, amendment, "By chance", act);
    }

    /** The fact with another day; other facts with another basis. */
    private Amendment correction(long sequence) {
        EnterpriseEvent fact = dossier.facts().at(sequence).orElse(registered());
        Attestation signed = fact.attestation();
        Attestation now = new Attestation(
                signed.actor(),
                signed.role(),
                signed.unit(),
                signed.effectiveOn().plusDays(random.nextInt(5) - 2L),
                Basis.of("Minutes " + random.nextInt(9)),
                signed.ruleVersion(),
                signed.importBatch());
        EnterpriseEvent corrected = switch (fact) {
            case PoolEvent.EnterpriseNominated e ->
                new PoolEvent.EnterpriseNominated(e.code(), e.caseNumber(), e.submission(), now);
            case PoolEvent.FirstReviewPassed e ->
                new PoolEvent.FirstReviewPassed(e.code(), e.caseNumber(), e.opinion(), now);
            case PoolEvent.ObjectionDecided e ->
                new PoolEvent.ObjectionDecided(
                        e.code(), e.caseNumber(), e.objectionNumber(), !e.upheld(), e.reason(), now);
            case RegisterEvent.EnterpriseRenamed e ->
                new RegisterEvent.EnterpriseRenamed(e.code(), "Name " + random.nextInt(5), now);
            case RegisterEvent.EnterpriseRelocated e ->
                new RegisterEvent.EnterpriseRelocated(e.code(), e.unit(), "Road 1", now);
            default -> fact;
        };
        return Amendment.correct(sequence, corrected);
    }

    private EnterpriseCommand settle() {
        int proposal = Math.max(1, dossier.nextProposal() - 1 - random.nextInt(2));
        Act act = act(any(ACTORS), TODAY);
        return random.nextInt(4) == 0
                ? new DeclineAmendment(CODE, proposal, "By chance", act)
                : new ApproveAmendment(CODE, proposal, act);
    }

    /** Somebody of a fitting role, or anybody. */
    private Actor actor(PoolAction action) {
        List<Actor> entitled = ACTORS.stream()
                .filter(actor -> action.roles().contains(actor.role()))
                .toList();
        return random.nextInt(8) == 0 ? any(ACTORS) : any(entitled);
    }

    /** Mostly from the last effective day on, sometimes before. */
    private LocalDate day() {
        LocalDate day = dossier.state().latest().plusDays(random.nextInt(4) - 1L);
        return day.isAfter(TODAY) ? TODAY : day;
    }

    private Submission submission() {
        return new Submission("Bicycles", (long) random.nextInt(3), null, null, null, null);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
