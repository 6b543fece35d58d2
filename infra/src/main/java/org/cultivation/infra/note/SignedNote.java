package org.cultivation.infra.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cultivation.infra.note.InvalidNote.Reason;

/**
 * A text with signatures, as C2SP signed-note defines it. Reading one says nothing about who signed it: only
 * {@link #verify} does.
 *
 * @param text ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More than the 16 that must be read; as many as Go's implementation reads. */
    private static final int MOST_SIGNATURES = 100;

    private static final int MOST_BYTES = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a signed note has a text that ends with a newline, and signatures");
        }
    }

    /**
     * Reads a note.
     *
     * @throws InvalidNote when it is none
     */
    public static SignedNote parse(byte[] note) throws InvalidNote {
        InvalidNote.when(note.length > MOST_BYTES, Reason.MALFORMED, "it is too long");
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidNote(Reason.MALFORMED, "it is not UTF-8");
        }
    }

    /** As {@link #parse(byte[])}, of decoded text. */
    public static SignedNote parse(String note) throws InvalidNote {
        InvalidNote.when(
                note.chars().anyMatch(c -> c < ' ' && c != '\n'), Reason.MALFORMED, "it has control characters");
        int blank = note.lastIndexOf("\n\n");
        InvalidNote.when(blank < 0, Reason.MALFORMED, "no blank line separates text and signatures");
        InvalidNote.when(!note.endsWith("\n"), Reason.MALFORMED, "the last line has no end");
        String below = note.substring(blank + 2);
        InvalidNote.when(below.isEmpty(), Reason.MALFORMED, "it has no signature");
        String[] lines = below.substring(0, below.length() - 1).split("\n", -1);
        InvalidNote.when(lines.length > MOST_SIGNATURES, Reason.MALFORMED, "it has too many signatures");
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /**
     * The known keys that signed it, in the order of their signatures. Signatures by other keys are ignored.
     *
     * @throws InvalidNote when a signature by a known key is wrong, or none is by a known key
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) throws InvalidNote {
        List<VerifierKey> signed = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.isBy(key)) {
                    InvalidNote.when(
                            !key.verifies(text, signature),
                            Reason.WRONG_SIGNATURE,
                            "the signature by " + key.name() + "+" + key.hash() + " is not over this text");
                    if (!signed.contains(key)) {
                        signed.add(key);
                    }
                }
            }
        }
        InvalidNote.when(signed.isEmpty(), Reason.NO_KNOWN_KEY, "no signature is by a known key");
        return signed;
    }

    /** The same text with these signatures added, each once. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
