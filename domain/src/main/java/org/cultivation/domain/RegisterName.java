package org.cultivation.domain;

import java.util.Set;

/** Names of single registers and of plans and imports: every stream of the ledger has one, so they must not collide. */
public final class RegisterName {

    public static final String UNITS = "units";
    public static final String POOL_RULES = "pool-rules";

    public static final String COUNTING_RULES = "counting-rules";

    private static final Set<String> RESERVED = Set.of(UNITS, POOL_RULES, COUNTING_RULES);

    private RegisterName() {}

    /**
     * An identity that an official or a program chose: kebab case, 3 to 64 characters, and no register's name. The
     * lower-case letters keep it apart from credit codes.
     *
     * @throws Refusal {@code identity.malformed}
     */
    public static String chosen(String identity) {
        Refusal.when(
                RESERVED.contains(identity)
                        || !identity.matches("[a-z0-9][a-z0-9-]{2,63}")
                        || identity.matches("[0-9]{18}"),
                "identity.malformed",
                identity);
        return identity;
    }
}
