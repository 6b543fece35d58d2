package org.cultivation.application.pages;

/** A parameter of an address that cannot be applied: the page says so instead of ignoring it. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String value;
    private final String problem;

    /** @param problem suffix of the message key {@code bad-parameter.<problem>} */
    public BadParameter(String name, String value, String problem) {
        super(name + "=" + value + ": " + problem);
        this.name = name;
        this.value = value;
        this.problem = problem;
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    public String problem() {
        return problem;
    }
}
