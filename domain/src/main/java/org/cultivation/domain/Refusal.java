package org.cultivation.domain;

import java.util.List;

/**
 * A rule says no. Nothing is recorded. The code names the rule and is the key of the text a person reads
 * ({@code refusal.<code>} in the message bundles); the arguments fill that text.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public Refusal(String code, Object... arguments) {
        super(code + List.of(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The rule that was broken, in kebab case with the register in front: {@code pool.same-person}. */
    public String code() {
        return code;
    }

    /** Values for the text, in the order the text expects. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** Refuses with {@code code} when {@code broken}. */
    public static void when(boolean broken, String code, Object... arguments) {
        if (broken) {
            throw new Refusal(code, arguments);
        }
    }
}
