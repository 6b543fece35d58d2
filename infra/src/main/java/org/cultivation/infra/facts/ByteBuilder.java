package org.cultivation.infra.facts;

import java.util.Arrays;

/** Bytes of one thread, growing: {@link java.io.ByteArrayOutputStream} locks on every byte. */
final class ByteBuilder {

    private byte[] buffer = new byte[512];
    private int length;

    void write(int b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = (byte) b;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }
}
