package org.cultivation.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Free text as people type it, brought into one form, and refused where no form is right. */
public final class Text {

    private Text() {}

    /**
     * Trims and checks a text that must be there. Line breaks, in whatever form a browser sends them, become
     * {@code \n}.
     *
     * @param field name of the field, the argument of the refusal
     * @throws Refusal {@code text.missing}, {@code text.too-long} (in code points) or {@code text.not-printable}
     */
    public static String required(String field, @Nullable String value, int maximum) {
        String stripped = value == null
                ? ""
                : value.replace("\r\n", "\n").replace('\r', '\n').strip();
        Refusal.when(stripped.isEmpty(), "text.missing", field);
        Refusal.when(stripped.codePointCount(0, stripped.length()) > maximum, "text.too-long", field, maximum);
        Refusal.when(!stripped.codePoints().allMatch(Text::isPrintable), "text.not-printable", field);
        return stripped;
    }

    /** As {@link #required}, with at least {@code minimum} code points, else {@code text.too-short}. */
    public static String prose(String field, @Nullable String value, int minimum, int maximum) {
        String text = required(field, value, maximum);
        Refusal.when(text.codePointCount(0, text.length()) < minimum, "text.too-short", field, minimum);
        return text;
    }

    /** As {@link #prose}, but on one line: names and titles. */
    public static String line(String field, @Nullable String value, int minimum, int maximum) {
        String text = prose(field, value, minimum, maximum);
        Refusal.when(text.indexOf('\n') >= 0, "text.not-printable", field);
        return text;
    }

    /** As {@link #required}, but blank text is none. */
    public static @Nullable String optional(String field, @Nullable String value, int maximum) {
        return value == null || value.isBlank() ? null : required(field, value, maximum);
    }

    /** Full-width letters, digits and signs (U+FF01 to U+FF5E) and the ideographic space become their plain forms; upper case. */
    public static String narrow(String value) {
        StringBuilder narrow = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.append((char) (c - 0xFEE0));
            } else if (c == '\u3000' || c == '\u00A0') {
                narrow.append(' ');
            } else {
                narrow.append(c);
            }
        }
        return narrow.toString().strip().toUpperCase(Locale.ROOT);
    }

    /** Assigned, visible characters and the line break; no control, format, surrogate or private-use characters and no symbols such as emoji. */
    private static boolean isPrintable(int c) {
        if (c == '\n') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.OTHER_SYMBOL -> c < 0x10000 && !(c >= 0x2600 && c <= 0x27BF);
            default -> true;
        };
    }
}
