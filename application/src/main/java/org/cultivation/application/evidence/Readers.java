package org.cultivation.application.evidence;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may open evidence: those who decide on it and those who check decisions. It may show people's names, which a
 * leader's numbers and an administrator's accounts do not need.
 */
public final class Readers {

    private static final String[] ROLES = {"CLERK", "REVIEWER", "AUDITOR"};

    static final Set<String> AUTHORITIES =
            Arrays.stream(ROLES).map(role -> "ROLE_" + role).collect(Collectors.toUnmodifiableSet());

    private Readers() {}

    /** Their roles. */
    public static String[] roles() {
        return ROLES.clone();
    }
}
