package org.cultivation.verifier.log;

/**
 * One thing that is wrong.
 *
 * @param position of the fact it is about; -1 when it is about a file or a checkpoint
 * @param where {@code #12}, or the name of a file
 */
public record Finding(What what, long position, String where, String detail) {

    /** About a fact. */
    public static Finding at(long position, What what, String detail) {
        return new Finding(what, position, "#" + position, detail);
    }

    /** About a file, a checkpoint or a number. */
    public static Finding in(String where, What what, String detail) {
        return new Finding(what, -1, where, detail);
    }

    @Override
    public String toString() {
        return "found at " + where + ": " + what.code() + ": " + detail;
    }
}
