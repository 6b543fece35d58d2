package org.cultivation.infra.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.cultivation.infra.note.InvalidNote.Reason;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param id of the key
 * @param signature what follows the id; for a witness a time of eight bytes and the signature proper
 */
public record NoteSignature(String name, int id, byte[] signature) {

    static final String DASH = "\u2014 ";

    /** Reads a line, without its newline. */
    static NoteSignature parse(String line) throws InvalidNote {
        InvalidNote.when(!line.startsWith(DASH), Reason.MALFORMED, "a signature line begins with an em dash");
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        InvalidNote.when(
                parts.length != 2 || !VerifierKey.isName(parts[0]), Reason.MALFORMED, "a signature has a name");
        try {
            byte[] bytes = Base64Text.decode(parts[1]);
            InvalidNote.when(bytes.length < 5, Reason.MALFORMED, "a signature has a key id and more");
            return new NoteSignature(
                    parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
        } catch (IllegalArgumentException e) {
            throw new InvalidNote(Reason.MALFORMED, "a signature is base64");
        }
    }

    boolean isBy(VerifierKey key) {
        return key.id() == id && key.name().equals(name);
    }

    /** The line, with its newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(id)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && id == that.id
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + id;
    }

    @Override
    public String toString() {
        return line().strip();
    }
}
