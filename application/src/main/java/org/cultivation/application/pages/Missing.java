package org.cultivation.application.pages;

/** What a page was asked for is not there: 404 with a text of its own. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String name;

    /** @param what suffix of the message key {@code failure.missing.<what>} */
    public Missing(String what, String name) {
        super(what + " " + name, null, false, false);
        this.what = what;
        this.name = name;
    }

    public String what() {
        return what;
    }

    public String name() {
        return name;
    }
}
