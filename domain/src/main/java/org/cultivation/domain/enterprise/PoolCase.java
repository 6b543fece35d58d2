package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A firm's present or last case, folded from the pool facts that stand. A new notice starts with no objections: those of
 * an earlier one concerned the submission that was sent back.
 *
 * @param number of the case within the firm; 0 before the first
 * @param since effective date of the latest pool fact
 * @param enteredBefore whether the firm was in the pool by an earlier case
 * @param submission the latest one
 * @param returnedBy the stage that sent the submission back last
 * @param handled who judged in which stage
 * @param objections of the present notice, by number
 */
public record PoolCase(
        int number,
        PoolStatus status,
        LocalDate since,
        boolean enteredBefore,
        @Nullable Submission submission,
        @Nullable ReviewStage returnedBy,
        List<Handled> handled,
        SortedMap<Integer, ObjectionStanding> objections,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil) {

    /** A firm that was never nominated. */
    public static final PoolCase NONE = new PoolCase(
            0, PoolStatus.NOT_NOMINATED, LocalDate.MIN, false, null, null, List.of(), new TreeMap<>(), null, null);

    public PoolCase {
        handled = List.copyOf(handled);
        objections = Collections.unmodifiableSortedMap(new TreeMap<>(objections));
    }

    /** How an objection stands. */
    public enum ObjectionStanding {
        OPEN,
        UPHELD,
        DISMISSED
    }

    /** As much of the case as decides who may do what. */
    public CaseStanding standing(UnitCode unit) {
        return new CaseStanding(
                status, unit, handled, count(ObjectionStanding.OPEN), count(ObjectionStanding.UPHELD), noticeUntil);
    }

    /** Objections of the present notice that stand so. */
    public int count(ObjectionStanding standing) {
        return Collections.frequency(objections.values(), standing);
    }

    /** The case after {@code fact}. Folding judges nothing; that was done when the fact was recorded. */
    public PoolCase after(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.EnterpriseNominated e -> nominated(e);
            case PoolEvent.SubmissionResubmitted e ->
                moved(e, e.submission(), returnedBy, objections, noticeFrom, noticeUntil);
            case PoolEvent.SubmissionReturned e -> moved(e, submission, e.stage(), objections, noticeFrom, noticeUntil);
            case PoolEvent.PublicNoticeOpened e ->
                moved(e, submission, returnedBy, new TreeMap<>(), e.from(), e.until());
            case PoolEvent.ObjectionReceived e -> objection(e, e.objectionNumber(), ObjectionStanding.OPEN);
            case PoolEvent.ObjectionDecided e ->
                objection(e, e.objectionNumber(), e.upheld() ? ObjectionStanding.UPHELD : ObjectionStanding.DISMISSED);
            default -> moved(fact, submission, returnedBy, objections, noticeFrom, noticeUntil);
        };
    }

    /** The case once the firm is deregistered or merged away on {@code day}. */
    PoolCase ended(LocalDate day) {
        PoolStatus after = PoolMoves.afterEnd(status);
        return after == status
                ? this
                : new PoolCase(
                        number,
                        after,
                        day,
                        enteredBefore,
                        submission,
                        returnedBy,
                        handled,
                        objections,
                        noticeFrom,
                        noticeUntil);
    }

    private PoolCase nominated(PoolEvent.EnterpriseNominated e) {
        String nominator = e.attestation().actor();
        LocalDate on = e.attestation().effectiveOn();
        return new PoolCase(
                e.caseNumber(),
                PoolStatus.NOMINATED,
                on,
                enteredBefore || status == PoolStatus.EXITED,
                e.submission(),
                null,
                List.of(new Handled(ReviewStage.NOMINATION, nominator, on)),
                new TreeMap<>(),
                null,
                null);
    }

    private PoolCase objection(PoolEvent fact, int objection, ObjectionStanding standing) {
        SortedMap<Integer, ObjectionStanding> now = new TreeMap<>(objections);
        now.put(objection, standing);
        return moved(fact, submission, returnedBy, now, noticeFrom, noticeUntil);
    }

    private PoolCase moved(
            PoolEvent fact,
            @Nullable Submission handedIn,
            @Nullable ReviewStage returned,
            SortedMap<Integer, ObjectionStanding> objected,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        PoolAction action = PoolAction.of(fact);
        LocalDate on = fact.attestation().effectiveOn();
        List<Handled> judged = new ArrayList<>(handled);
        PoolMoves.stage(status, action)
                .ifPresent(stage ->
                        judged.add(new Handled(stage, fact.attestation().actor(), on)));
        return new PoolCase(
                number,
                PoolMoves.after(status, action, returnedBy),
                on,
                enteredBefore,
                handedIn,
                returned,
                judged,
                objected,
                from,
                until);
    }
}
