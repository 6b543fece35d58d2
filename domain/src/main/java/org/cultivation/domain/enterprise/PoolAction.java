package org.cultivation.domain.enterprise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.Role;

/** What can be done to a firm's case in the cultivation pool, by the name that the REST interface uses. */
public enum PoolAction {
    NOMINATE(Role.CLERK),
    RETURN(Role.REVIEWER),
    RESUBMIT(Role.CLERK),
    PASS_FIRST_REVIEW(Role.REVIEWER),
    PASS_SECOND_REVIEW(Role.REVIEWER),
    OPEN_NOTICE(Role.REVIEWER),
    RECEIVE_OBJECTION(Role.CLERK, Role.REVIEWER),
    DECIDE_OBJECTION(Role.REVIEWER),
    CLOSE_NOTICE(Role.REVIEWER),
    ENTER(Role.REVIEWER),
    REJECT(Role.REVIEWER),
    SUSPEND(Role.REVIEWER),
    RESUME(Role.REVIEWER),
    EXIT(Role.REVIEWER);

    private final Set<Role> roles;

    PoolAction(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Roles that may take the action at all. */
    public Set<Role> roles() {
        return roles;
    }

    /** Kebab case, as in {@code POST /api/enterprises/{code}/pool/pass-first-review}. */
    public String restName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action of that REST name, if there is one. */
    public static Optional<PoolAction> named(String restName) {
        return Arrays.stream(values())
                .filter(action -> action.restName().equals(restName))
                .findFirst();
    }

    /** The action whose outcome the fact is. */
    public static PoolAction of(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.EnterpriseNominated e -> NOMINATE;
            case PoolEvent.SubmissionReturned e -> RETURN;
            case PoolEvent.SubmissionResubmitted e -> RESUBMIT;
            case PoolEvent.FirstReviewPassed e -> PASS_FIRST_REVIEW;
            case PoolEvent.SecondReviewPassed e -> PASS_SECOND_REVIEW;
            case PoolEvent.PublicNoticeOpened e -> OPEN_NOTICE;
            case PoolEvent.ObjectionReceived e -> RECEIVE_OBJECTION;
            case PoolEvent.ObjectionDecided e -> DECIDE_OBJECTION;
            case PoolEvent.PublicNoticeClosed e -> CLOSE_NOTICE;
            case PoolEvent.PoolEntered e -> ENTER;
            case PoolEvent.PoolReEntered e -> ENTER;
            case PoolEvent.NominationRejected e -> REJECT;
            case PoolEvent.PoolMembershipSuspended e -> SUSPEND;
            case PoolEvent.PoolMembershipResumed e -> RESUME;
            case PoolEvent.PoolExited e -> EXIT;
        };
    }
}
