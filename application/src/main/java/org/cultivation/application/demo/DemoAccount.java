package org.cultivation.application.demo;

import java.util.List;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/** An account of the sample. Names say what the account is for: nobody real is meant. */
public record DemoAccount(String name, Role role, UnitCode scope) {

    private static final UnitCode CITY = new UnitCode("120000");
    static final UnitCode WUQING = new UnitCode("120114");
    static final UnitCode DONGLI = new UnitCode("120110");

    static final DemoAccount CLERK_CITY = new DemoAccount("clerk.city", Role.CLERK, CITY);
    static final DemoAccount CLERK_WUQING = new DemoAccount("clerk.wuqing", Role.CLERK, WUQING);
    static final DemoAccount CLERK_DONGLI = new DemoAccount("clerk.dongli", Role.CLERK, DONGLI);
    static final DemoAccount REVIEWER_WUQING = new DemoAccount("reviewer.wuqing", Role.REVIEWER, WUQING);
    static final DemoAccount REVIEWER_DONGLI = new DemoAccount("reviewer.dongli", Role.REVIEWER, DONGLI);
    static final DemoAccount REVIEWER_1 = new DemoAccount("reviewer.one", Role.REVIEWER, CITY);
    static final DemoAccount REVIEWER_2 = new DemoAccount("reviewer.two", Role.REVIEWER, CITY);
    static final DemoAccount REVIEWER_3 = new DemoAccount("reviewer.three", Role.REVIEWER, CITY);
    static final DemoAccount REVIEWER_4 = new DemoAccount("reviewer.four", Role.REVIEWER, CITY);

    /** Every account the sample comes with. */
    public static List<DemoAccount> all() {
        return List.of(
                CLERK_CITY,
                CLERK_WUQING,
                CLERK_DONGLI,
                REVIEWER_WUQING,
                REVIEWER_DONGLI,
                REVIEWER_1,
                REVIEWER_2,
                REVIEWER_3,
                REVIEWER_4,
                new DemoAccount("auditor", Role.AUDITOR, CITY),
                new DemoAccount("leader", Role.LEADER, CITY),
                new DemoAccount("administrator", Role.ADMINISTRATOR, CITY));
    }

    /** The clerk who records a firm of {@code unit}. */
    static DemoAccount clerkOf(UnitCode unit) {
        return unit.equals(WUQING) ? CLERK_WUQING : unit.equals(DONGLI) ? CLERK_DONGLI : CLERK_CITY;
    }

    /** Who does the first review of a firm of {@code unit}. */
    static DemoAccount firstReviewerOf(UnitCode unit) {
        return unit.equals(WUQING) ? REVIEWER_WUQING : unit.equals(DONGLI) ? REVIEWER_DONGLI : REVIEWER_1;
    }

    Actor actor() {
        return new Actor(name, role, scope);
    }
}
