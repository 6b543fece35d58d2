package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;

/**
 * Who may take which step of a case, and why not. Pages ask it to say beforehand what the aggregate would refuse; the
 * aggregate asks it again. It does not look at what a step contains, nor whether the firm still exists.
 */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /**
     * The first reason why {@code actor} may not take {@code action} now, if there is one.
     *
     * @param on the day the step would take effect
     */
    public static Optional<Refusal> obstacle(PoolAction action, CaseStanding standing, Actor actor, LocalDate on) {
        return Authority.obstacle(action, standing.status(), standing.unit(), actor)
                .or(() -> caseObstacle(action, standing, actor.account(), on));
    }

    /** As {@link #obstacle}, leaving aside role and scope: the rules that also hold when facts are replayed. */
    static Optional<Refusal> caseObstacle(PoolAction action, CaseStanding standing, String account, LocalDate on) {
        return move(action, standing.status())
                .or(() -> samePerson(action, standing, account))
                .or(() -> objections(action, standing))
                .or(() -> runningNotice(action, standing, on));
    }

    private static Optional<Refusal> move(PoolAction action, PoolStatus status) {
        return PoolMoves.permitted(status).contains(action)
                ? Optional.empty()
                : Optional.of(new Refusal("pool.move-not-allowed", action, status));
    }

    /** Nobody judges in two stages of one case; within one stage a person may act again. */
    private static Optional<Refusal> samePerson(PoolAction action, CaseStanding standing, String account) {
        if (action == PoolAction.NOMINATE) {
            return Optional.empty(); // a new case
        }
        return PoolMoves.stage(standing.status(), action)
                .flatMap(stage -> standing.handled().stream()
                        .filter(earlier ->
                                earlier.stage() != stage && earlier.account().equals(account))
                        .findFirst())
                .map(earlier -> new Refusal("pool.same-person", earlier.stage(), earlier.on(), account));
    }

    private static Optional<Refusal> objections(PoolAction action, CaseStanding standing) {
        if (action != PoolAction.ENTER) {
            return Optional.empty();
        }
        if (standing.openObjections() > 0) {
            return Optional.of(new Refusal("pool.objection-open", standing.openObjections()));
        }
        return standing.upheldObjections() > 0
                ? Optional.of(new Refusal("pool.objection-upheld", standing.upheldObjections()))
                : Optional.empty();
    }

    private static Optional<Refusal> runningNotice(PoolAction action, CaseStanding standing, LocalDate on) {
        LocalDate until = standing.noticeUntil();
        return action == PoolAction.CLOSE_NOTICE && until != null && !on.isAfter(until)
                ? Optional.of(new Refusal("pool.notice-running", until))
                : Optional.empty();
    }
}
