package org.cultivation.application.visitors;

import java.util.List;
import java.util.stream.Stream;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/** Everybody who may stand before the registry, seen from a firm in Wuqing: each role, and each scope where it matters. */
final class People {

    static final UnitCode CITY = new UnitCode("120000");
    static final UnitCode OWN = new UnitCode("120114");
    static final UnitCode OTHER = new UnitCode("120110");

    /** A name that stands under no fact: it may show up on no page of anybody else. */
    static final String QUIET = "Quiet Colleague";

    /** Somebody at a firm: no page shows the name but to who states a reason. */
    static final String CONTACT = "Hidden Contact";

    /** In the order of the columns of every table of expectations. */
    static final List<Person> ALL = List.of(
            new Person("clerk", Role.CLERK, CITY),
            new Person("clerk.wuqing", Role.CLERK, OWN),
            new Person("clerk.dongli", Role.CLERK, OTHER),
            new Person("first", Role.REVIEWER, CITY),
            new Person("first.wuqing", Role.REVIEWER, OWN),
            new Person("reviewer.dongli", Role.REVIEWER, OTHER),
            new Person("auditor", Role.AUDITOR, CITY),
            new Person("leader", Role.LEADER, CITY),
            new Person("administrator", Role.ADMINISTRATOR, CITY));

    /** Those who bring cases to where a test needs them, and are not tested themselves. */
    private static final List<Person> BEHIND =
            List.of(new Person("clerk.prep", Role.CLERK, CITY), new Person("fourth", Role.REVIEWER, CITY));

    record Person(String account, Role role, UnitCode scope) {}

    private People() {}

    /** Adds those whom {@link RunningRegistry} does not know. */
    static void arrive(RunningRegistry registry) {
        Accounts accounts = registry.bean(Accounts.class);
        for (Person person : Stream.concat(ALL.stream(), BEHIND.stream()).toList()) {
            if (accounts.find(person.account()).isEmpty()) {
                accounts.add(
                        person.account(), person.account(), person.role(), person.scope(), RunningRegistry.PASSWORD);
            }
        }
        if (accounts.find("quiet").isEmpty()) {
            accounts.add("quiet", QUIET, Role.ADMINISTRATOR, CITY, RunningRegistry.PASSWORD);
        }
    }
}
