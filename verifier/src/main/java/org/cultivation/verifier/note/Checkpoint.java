package org.cultivation.verifier.note;

import java.util.Base64;
import java.util.List;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * What a checkpoint says (C2SP tlog-checkpoint): the log {@code origin} had {@code size} facts, and the root over them
 * was {@code root}.
 *
 * @param where it was found, for reports
 * @param root in base64
 */
public record Checkpoint(String where, String origin, long size, String root, SignedNote note) {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Checkpoint parse(String where, byte[] bytes) {
        SignedNote note = SignedNote.parse(bytes);
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 3 || lines.getFirst().isEmpty() || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: origin, size and root are missing");
        }
        if (SignedNote.decode(lines.get(2)).length != TreeHasher.LENGTH) {
            throw new IllegalArgumentException("no checkpoint: the root is no hash");
        }
        return new Checkpoint(where, lines.getFirst(), Long.parseLong(lines.get(1)), lines.get(2), note);
    }

    /** A hash as checkpoints write it. */
    public static String written(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
