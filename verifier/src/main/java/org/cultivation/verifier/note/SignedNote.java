package org.cultivation.verifier.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it (C2SP signed-note): the text ends with a line end, an empty line follows, then lines
 * {@code — name base64}.
 *
 * @param text with its last line end, exactly as signed
 */
public record SignedNote(String text, List<Line> lines) {

    private static final String DASH = "\u2014 ";

    /** One signature. */
    public record Line(String name, byte[] signature) {}

    public SignedNote {
        lines = List.copyOf(lines);
    }

    /** How a note stands to the keys that are trusted. */
    public enum Standing {
        /** A trusted key signed it. */
        SIGNED,
        /** A line says that a trusted key signed it, and that is not so. */
        FORGED,
        /** Only others signed it, or nobody. */
        OTHERS
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignedNote parse(byte[] bytes) {
        String note = utf8(bytes);
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no text with an empty line and signatures below it");
        }
        List<Line> lines = new ArrayList<>();
        String below = note.substring(gap + 2);
        for (String line : below.isEmpty()
                ? new String[0]
                : below.substring(0, below.length() - 1).split("\n", -1)) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space < DASH.length()) {
                throw new IllegalArgumentException("no signature: " + line);
            }
            lines.add(new Line(line.substring(DASH.length(), space), decode(line.substring(space + 1))));
        }
        return new SignedNote(note.substring(0, gap + 1), lines);
    }

    private static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8 text", e);
        }
    }

    /** Base64 in its one form: decoders forgive bits that do not count, which would let a changed byte pass. */
    static byte[] decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("no base64 as it is written: " + base64);
        }
        return bytes;
    }

    /** Who of {@code keys} signed it. */
    public Optional<VerifierKey> signer(Collection<VerifierKey> keys) {
        byte[] message = text.getBytes(UTF_8);
        return keys.stream()
                .filter(key -> lines.stream()
                        .anyMatch(line ->
                                key.isNamed(line.name(), line.signature()) && key.signed(message, line.signature())))
                .findFirst();
    }

    /** How it stands to {@code keys}. */
    public Standing standing(Collection<VerifierKey> keys) {
        if (signer(keys).isPresent()) {
            return Standing.SIGNED;
        }
        return keys.stream()
                        .anyMatch(key -> lines.stream().anyMatch(line -> key.isNamed(line.name(), line.signature())))
                ? Standing.FORGED
                : Standing.OTHERS;
    }
}
