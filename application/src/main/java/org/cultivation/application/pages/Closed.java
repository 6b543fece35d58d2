package org.cultivation.application.pages;

import org.cultivation.domain.Refusal;

/** A form that is not for the visitor: 403 with the reason, instead of a form that would be refused. */
public final class Closed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    public Closed(Refusal why) {
        super(why.getMessage(), null, false, false);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
