package org.cultivation.infra.note;

/** A note is not to be believed, and why. */
public final class InvalidNote extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It is no signed note: not UTF-8, control characters, no blank line, broken signature lines, too many. */
        MALFORMED,
        /** A signature by a known key is not its signature over this text. */
        WRONG_SIGNATURE,
        /** None of its signatures is by a known key. */
        NO_KNOWN_KEY
    }

    private final Reason reason;

    public InvalidNote(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    static void when(boolean wrong, Reason reason, String detail) throws InvalidNote {
        if (wrong) {
            throw new InvalidNote(reason, detail);
        }
    }
}
