package org.cultivation.verifier.packaged;

import java.util.Base64;
import java.util.List;
import org.cultivation.verifier.note.SignedNote;

/**
 * The last file of a package, which says what the others must come to: format, origin of the log, number of facts, root
 * of the tree over them, SHA-256 of {@code SHA256SUMS}. Signed by the log's key, or by nobody when the registry has none.
 */
record PackageNote(String origin, long size, String root, String checksums, SignedNote note) {

    /** @throws IllegalArgumentException when it is none */
    static PackageNote parse(byte[] bytes) {
        SignedNote note = SignedNote.parse(bytes);
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 5
                || !lines.getFirst().equals(Layout.FORMAT)
                || !lines.get(2).matches("0|[1-9][0-9]{0,17}")
                || Base64.getDecoder().decode(lines.get(3)).length != 32
                || !lines.get(4).matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("it is no note of " + Layout.FORMAT);
        }
        return new PackageNote(lines.get(1), Long.parseLong(lines.get(2)), lines.get(3), lines.get(4), note);
    }
}
