package org.cultivation.infra.spreadsheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a person sees it.
 *
 * @param shown what the cell shows, near enough to be recognised; empty for a blank cell
 * @param exact the stored value as plain text: a number with all the digits that the file still has
 * @param day the day, for a cell formatted as a date
 */
public record SheetCell(
        Kind kind, String shown, String exact, @Nullable LocalDate day) {

    /** What kind of value a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        /** A number; identifiers with more than 15 digits have lost the rest. */
        NUMBER,
        DATE,
        TRUTH,
        /** An error such as {@code #REF!}. */
        ERROR,
        /** A formula whose result the file does not contain. */
        NOT_CALCULATED
    }

    static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", "", null);

    static SheetCell text(String text) {
        return isBlank(text) ? BLANK : new SheetCell(Kind.TEXT, text, text, null);
    }

    static SheetCell of(Kind kind, String shown) {
        return new SheetCell(kind, shown, shown, null);
    }

    /** True when there is nothing to read. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }
}
