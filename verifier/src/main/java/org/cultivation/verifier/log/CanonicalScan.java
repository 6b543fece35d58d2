package org.cultivation.verifier.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks once over JSON text and says whether it is surely canonical (RFC 8785): members sorted and single, no white
 * space, the least escaping, well-formed UTF-8, whole numbers of at most 15 digits. What it is not sure of (fractions,
 * names beyond ASCII, deep nesting) the slow way decides. It makes no object, which is where the speed comes from.
 *
 * <p>Each method takes the place where something begins and answers the place after it, or {@link #UNSURE}.
 */
final class CanonicalScan {

    static final int UNSURE = -1;

    /** Is told of every text of 64 characters, as checksums are. */
    interface Texts64 {
        void found(int nameFrom, int nameTo, int textFrom);
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int DEEPEST = 40;
    private static final int MOST_DIGITS = 15;
    private static final int CHECKSUM = 64;

    private final Texts64 checksums;
    private byte[] text = new byte[0];
    private int end;

    CanonicalScan(Texts64 checksums) {
        this.checksums = checksums;
    }

    void begin(byte[] bytes, int to) {
        text = bytes;
        end = to;
    }

    int value(int at, int depth) {
        if (at >= end || depth > DEEPEST) {
            return UNSURE;
        }
        return switch (text[at]) {
            case '{' -> object(at, depth);
            case '[' -> array(at, depth);
            case '"' -> string(at);
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at);
        };
    }

    private int object(int at, int depth) {
        int next = at + 1;
        if (is(next, '}')) {
            return next + 1;
        }
        int before = -1;
        int beforeEnd = -1;
        while (true) {
            int name = next + 1;
            int nameEnd = plainName(next);
            if (nameEnd < 0 || !is(nameEnd + 1, ':') || before >= 0 && !ascending(before, beforeEnd, name, nameEnd)) {
                return UNSURE;
            }
            int value = nameEnd + 2;
            next = value(value, depth + 1);
            if (next < 0 || next >= end) {
                return UNSURE;
            }
            if (next - value == CHECKSUM + 2 && text[value] == '"') {
                checksums.found(name, nameEnd, value + 1);
            }
            if (text[next] == '}') {
                return next + 1;
            }
            if (text[next] != ',') {
                return UNSURE;
            }
            next++;
            before = name;
            beforeEnd = nameEnd;
        }
    }

    /** The place of the closing quote of a name that is plain ASCII without escapes. */
    private int plainName(int at) {
        if (!is(at, '"')) {
            return UNSURE;
        }
        int i = at + 1;
        while (i < end && text[i] >= 0x20 && text[i] != '"' && text[i] != '\\') {
            i++;
        }
        return is(i, '"') ? i : UNSURE;
    }

    private boolean ascending(int a, int aEnd, int b, int bEnd) {
        int i = a;
        int j = b;
        while (i < aEnd && j < bEnd) {
            if (text[i] != text[j]) {
                return text[i] < text[j];
            }
            i++;
            j++;
        }
        return aEnd - a < bEnd - b;
    }

    private int array(int at, int depth) {
        int next = at + 1;
        if (is(next, ']')) {
            return next + 1;
        }
        while (true) {
            next = value(next, depth + 1);
            if (next < 0 || next >= end) {
                return UNSURE;
            }
            if (text[next] == ']') {
                return next + 1;
            }
            if (text[next] != ',') {
                return UNSURE;
            }
            next++;
        }
    }

    int string(int at) {
        if (!is(at, '"')) {
            return UNSURE;
        }
        int i = at + 1;
        while (i < end) {
            if (i + Long.BYTES <= end) {
                int plain = plain((long) LONG.get(text, i));
                i += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
            }
            int c = text[i];
            if (c == '"') {
                return i + 1;
            }
            if (c < 0) {
                i = allBeyondAscii(i);
            } else if (c == '\\') {
                i = escape(i);
            } else {
                i = c < 0x20 ? UNSURE : i + 1;
            }
            if (i < 0) {
                return UNSURE;
            }
        }
        return UNSURE;
    }

    /** How many of eight bytes come before the first quote, backslash, control or byte beyond ASCII. */
    private static int plain(long eight) {
        long control = eight - ONES * 0x20;
        long quote = (eight ^ ONES * '"') - ONES;
        long backslash = (eight ^ ONES * '\\') - ONES;
        // A borrow can mark bytes after the first one only.
        return Long.numberOfTrailingZeros((control | quote | backslash | eight) & HIGH) >>> 3;
    }

    private int escape(int at) {
        if (at + 1 >= end) {
            return UNSURE;
        }
        switch (text[at + 1]) {
            case '"', '\\', 'b', 't', 'n', 'f', 'r' -> {
                return at + 2;
            }
            case 'u' -> {
                if (at + 6 > end || text[at + 2] != '0' || text[at + 3] != '0') {
                    return UNSURE;
                }
                int code = hex(text[at + 4]) * 16 + hex(text[at + 5]);
                boolean hasShortForm = code >= '\b' && code <= '\r' && code != 0x0b;
                return code < 0 || code >= 0x20 || hasShortForm ? UNSURE : at + 6;
            }
            default -> {
                return UNSURE;
            }
        }
    }

    private static int hex(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1_000;
    }

    /** The characters of two to four bytes from here on; Chinese comes in runs. */
    private int allBeyondAscii(int at) {
        int i = at;
        while (i >= 0 && i < end && text[i] < 0) {
            i = beyondAscii(i);
        }
        return i;
    }

    /** One character of two to four bytes in its shortest form, no half of a surrogate pair. */
    private int beyondAscii(int at) {
        int first = text[at] & 0xFF;
        int second = at + 1 < end ? text[at + 1] & 0xFF : 0;
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(second) ? at + 2 : UNSURE;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            boolean shortest = first != 0xE0 || second >= 0xA0;
            boolean whole = first != 0xED || second <= 0x9F;
            return shortest && whole && continues(second) && continuesAt(at + 2) ? at + 3 : UNSURE;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            boolean shortest = first != 0xF0 || second >= 0x90;
            boolean exists = first != 0xF4 || second <= 0x8F;
            return shortest && exists && continues(second) && continuesAt(at + 2) && continuesAt(at + 3)
                    ? at + 4
                    : UNSURE;
        }
        return UNSURE;
    }

    private static boolean continues(int b) {
        return (b & 0xC0) == 0x80;
    }

    private boolean continuesAt(int at) {
        return at < end && continues(text[at]);
    }

    private int word(int at, String word) {
        int i = 0;
        while (i < word.length() && is(at + i, word.charAt(i))) {
            i++;
        }
        return i == word.length() ? at + i : UNSURE;
    }

    int number(int at) {
        int digits = is(at, '-') ? at + 1 : at;
        int i = digits;
        while (i < end && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        boolean extraZero = i > digits && text[digits] == '0' && (i - digits > 1 || digits > at);
        boolean goesOn = i < end && (text[i] == '.' || text[i] == 'e' || text[i] == 'E');
        return i == digits || i - digits > MOST_DIGITS || extraZero || goesOn ? UNSURE : i;
    }

    boolean is(int at, char c) {
        return at >= 0 && at < end && text[at] == c;
    }
}
