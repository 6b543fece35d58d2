package org.cultivation.application.pages;

import java.util.List;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.PoolStatus;

/** Which cases wait for whom: the statuses in which a role has something to do, in the order of the pool. */
public final class Duties {

    private Duties() {}

    /** Statuses whose cases wait for this role; empty for roles that only read. */
    public static List<PoolStatus> of(Role role) {
        return switch (role) {
            case CLERK -> List.of(PoolStatus.RETURNED);
            case REVIEWER ->
                List.of(
                        PoolStatus.NOMINATED,
                        PoolStatus.FIRST_REVIEW_PASSED,
                        PoolStatus.SECOND_REVIEW_PASSED,
                        PoolStatus.ON_NOTICE,
                        PoolStatus.NOTICE_CLOSED);
            case AUDITOR, LEADER, ADMINISTRATOR -> List.of();
        };
    }

    /** Every status in which a case waits for somebody. */
    public static List<PoolStatus> all() {
        return List.of(
                PoolStatus.NOMINATED,
                PoolStatus.RETURNED,
                PoolStatus.FIRST_REVIEW_PASSED,
                PoolStatus.SECOND_REVIEW_PASSED,
                PoolStatus.ON_NOTICE,
                PoolStatus.NOTICE_CLOSED);
    }
}
