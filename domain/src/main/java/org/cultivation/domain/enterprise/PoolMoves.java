package org.cultivation.domain.enterprise;

import static org.cultivation.domain.enterprise.PoolAction.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pool's state machine as a table (status list: domain ruling 0): which actions a status permits, where an action
 * leads, and in which stage of the case it judges.
 */
public final class PoolMoves {

    private static final Map<PoolStatus, Set<PoolAction>> PERMITTED = Map.ofEntries(
            Map.entry(PoolStatus.NOT_NOMINATED, EnumSet.of(NOMINATE)),
            Map.entry(PoolStatus.NOMINATED, EnumSet.of(PASS_FIRST_REVIEW, RETURN, REJECT)),
            Map.entry(PoolStatus.RETURNED, EnumSet.of(RESUBMIT)),
            Map.entry(PoolStatus.FIRST_REVIEW_PASSED, EnumSet.of(PASS_SECOND_REVIEW, RETURN, REJECT)),
            Map.entry(PoolStatus.SECOND_REVIEW_PASSED, EnumSet.of(OPEN_NOTICE, RETURN)),
            Map.entry(PoolStatus.ON_NOTICE, EnumSet.of(RECEIVE_OBJECTION, DECIDE_OBJECTION, CLOSE_NOTICE)),
            Map.entry(PoolStatus.NOTICE_CLOSED, EnumSet.of(DECIDE_OBJECTION, ENTER, REJECT, RETURN)),
            Map.entry(PoolStatus.IN_POOL, EnumSet.of(SUSPEND, EXIT)),
            Map.entry(PoolStatus.SUSPENDED, EnumSet.of(RESUME, EXIT)),
            Map.entry(PoolStatus.EXITED, EnumSet.of(NOMINATE)),
            Map.entry(PoolStatus.REJECTED, EnumSet.of(NOMINATE)));

    private PoolMoves() {}

    /** The actions that {@code status} permits, whoever acts. */
    public static Set<PoolAction> permitted(PoolStatus status) {
        return Collections.unmodifiableSet(PERMITTED.getOrDefault(status, EnumSet.noneOf(PoolAction.class)));
    }

    /**
     * The status after {@code action}.
     *
     * @param status before; only actions on an objection leave it as it is
     * @param returnedBy the stage that sent the submission back; a case that the first review returned starts over,
     *     any other needs a new second review
     */
    public static PoolStatus after(PoolStatus status, PoolAction action, @Nullable ReviewStage returnedBy) {
        return switch (action) {
            case NOMINATE -> PoolStatus.NOMINATED;
            case RETURN -> PoolStatus.RETURNED;
            case RESUBMIT ->
                returnedBy == null || returnedBy == ReviewStage.FIRST_REVIEW
                        ? PoolStatus.NOMINATED
                        : PoolStatus.FIRST_REVIEW_PASSED;
            case PASS_FIRST_REVIEW -> PoolStatus.FIRST_REVIEW_PASSED;
            case PASS_SECOND_REVIEW -> PoolStatus.SECOND_REVIEW_PASSED;
            case OPEN_NOTICE -> PoolStatus.ON_NOTICE;
            case RECEIVE_OBJECTION, DECIDE_OBJECTION -> status;
            case CLOSE_NOTICE -> PoolStatus.NOTICE_CLOSED;
            case ENTER, RESUME -> PoolStatus.IN_POOL;
            case REJECT -> PoolStatus.REJECTED;
            case SUSPEND -> PoolStatus.SUSPENDED;
            case EXIT -> PoolStatus.EXITED;
        };
    }

    /**
     * The status from the day on which the firm is deregistered or merged into another: a member leaves the pool without
     * an act of its own, since the pool holds firms that exist. A case that is not decided stays where it is; nobody may
     * act on it any more.
     */
    public static PoolStatus afterEnd(PoolStatus status) {
        return status == PoolStatus.IN_POOL || status == PoolStatus.SUSPENDED ? PoolStatus.EXITED : status;
    }

    /**
     * The stage in which {@code action} judges; empty for formal acts (opening and closing a notice, taking an
     * objection) and for everything after the case. Taking back a second review before its notice belongs to the
     * second review.
     */
    public static Optional<ReviewStage> stage(PoolStatus status, PoolAction action) {
        return switch (action) {
            case NOMINATE, RESUBMIT -> Optional.of(ReviewStage.NOMINATION);
            case PASS_FIRST_REVIEW -> Optional.of(ReviewStage.FIRST_REVIEW);
            case PASS_SECOND_REVIEW -> Optional.of(ReviewStage.SECOND_REVIEW);
            case DECIDE_OBJECTION, ENTER -> Optional.of(ReviewStage.DECISION);
            case RETURN, REJECT -> Optional.of(judgingStage(status));
            case OPEN_NOTICE, RECEIVE_OBJECTION, CLOSE_NOTICE, SUSPEND, RESUME, EXIT -> Optional.empty();
        };
    }

    /** True when only an official of the city may take the action in that status. */
    public static boolean needsCity(PoolStatus status, PoolAction action) {
        return switch (action) {
            case NOMINATE, RESUBMIT, PASS_FIRST_REVIEW, RECEIVE_OBJECTION -> false;
            case RETURN, REJECT -> judgingStage(status) != ReviewStage.FIRST_REVIEW;
            default -> true;
        };
    }

    private static ReviewStage judgingStage(PoolStatus status) {
        return switch (status) {
            case FIRST_REVIEW_PASSED, SECOND_REVIEW_PASSED -> ReviewStage.SECOND_REVIEW;
            case ON_NOTICE, NOTICE_CLOSED -> ReviewStage.DECISION;
            default -> ReviewStage.FIRST_REVIEW;
        };
    }
}
