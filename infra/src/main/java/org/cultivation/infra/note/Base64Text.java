package org.cultivation.infra.note;

import java.util.Base64;

/** Base64 of RFC 4648 section 4 in its one canonical spelling: padded, no stray bits, no line breaks. */
public final class Base64Text {

    private Base64Text() {}

    /**
     * The bytes that {@code text} stands for.
     *
     * @throws IllegalArgumentException when it is not the text that these bytes are written as
     */
    public static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }
}
