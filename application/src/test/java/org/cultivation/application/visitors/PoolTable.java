package org.cultivation.application.visitors;

import java.util.List;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;

/** Who may take which action on a case, written down apart from the code that decides it. */
final class PoolTable {

    private PoolTable() {}

    /** One action from one status. */
    record Line(PoolAction action, PoolStatus status, Entitlement who) {

        boolean objected() {
            return action == PoolAction.DECIDE_OBJECTION;
        }

        @Override
        public String toString() {
            return action.restName() + " from " + status;
        }
    }

    static List<Line> lines() {
        return List.of(
                new Line(PoolAction.NOMINATE, PoolStatus.NOT_NOMINATED, Entitlement.CLERKS),
                new Line(PoolAction.NOMINATE, PoolStatus.EXITED, Entitlement.CLERKS),
                new Line(PoolAction.NOMINATE, PoolStatus.REJECTED, Entitlement.CLERKS),
                new Line(PoolAction.RESUBMIT, PoolStatus.RETURNED, Entitlement.CLERKS),
                new Line(PoolAction.RETURN, PoolStatus.NOMINATED, Entitlement.REVIEWERS),
                new Line(PoolAction.RETURN, PoolStatus.FIRST_REVIEW_PASSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.RETURN, PoolStatus.SECOND_REVIEW_PASSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.RETURN, PoolStatus.NOTICE_CLOSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.PASS_FIRST_REVIEW, PoolStatus.NOMINATED, Entitlement.REVIEWERS),
                new Line(PoolAction.PASS_SECOND_REVIEW, PoolStatus.FIRST_REVIEW_PASSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.OPEN_NOTICE, PoolStatus.SECOND_REVIEW_PASSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.RECEIVE_OBJECTION, PoolStatus.ON_NOTICE, Entitlement.BOTH),
                new Line(PoolAction.DECIDE_OBJECTION, PoolStatus.ON_NOTICE, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.CLOSE_NOTICE, PoolStatus.ON_NOTICE, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.ENTER, PoolStatus.NOTICE_CLOSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.REJECT, PoolStatus.NOMINATED, Entitlement.REVIEWERS),
                new Line(PoolAction.REJECT, PoolStatus.FIRST_REVIEW_PASSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.REJECT, PoolStatus.NOTICE_CLOSED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.SUSPEND, PoolStatus.IN_POOL, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.RESUME, PoolStatus.SUSPENDED, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.EXIT, PoolStatus.IN_POOL, Entitlement.CITY_REVIEWERS),
                new Line(PoolAction.EXIT, PoolStatus.SUSPENDED, Entitlement.CITY_REVIEWERS));
    }
}
