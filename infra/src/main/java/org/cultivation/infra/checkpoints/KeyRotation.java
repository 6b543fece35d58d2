package org.cultivation.infra.checkpoints;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;

/**
 * Says that a log goes on with another key, signed by both: whoever trusts one of them can trust the other. Its first
 * line keeps it from being taken for a checkpoint.
 *
 * @param reached the log's tree when the key was exchanged
 */
public record KeyRotation(VerifierKey from, VerifierKey to, Instant at, Checkpoint reached) {

    private static final String FORMAT = "cultivation-registry/key-rotation/v1";

    String text() {
        return FORMAT + "\n" + from + "\n" + to + "\n" + at + "\n" + reached.text();
    }

    SignedNote signed(SignerKey old, SignerKey next) {
        return new SignedNote(text(), List.of(old.sign(text()), next.sign(text())));
    }

    /**
     * Reads a rotation that both of its keys signed.
     *
     * @throws InvalidNote when it is none, or one of them did not
     */
    public static KeyRotation open(SignedNote note) throws InvalidNote {
        String[] lines = note.text().split("\n", 5);
        if (lines.length != 5 || !lines[0].equals(FORMAT)) {
            throw new InvalidNote(Reason.MALFORMED, "it does not begin with " + FORMAT);
        }
        KeyRotation rotation;
        try {
            rotation = new KeyRotation(
                    VerifierKey.parse(lines[1]),
                    VerifierKey.parse(lines[2]),
                    Instant.parse(lines[3]),
                    Checkpoint.parse(lines[4]));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new InvalidNote(Reason.MALFORMED, "it names no keys and time");
        }
        if (note.verify(List.of(rotation.from, rotation.to)).size() != 2) {
            throw new InvalidNote(Reason.NO_KNOWN_KEY, "one of the keys did not sign it");
        }
        return rotation;
    }

    /**
     * All keys of a log that follow from one that is trusted.
     *
     * @param rotations in any order; those of other logs and broken ones prove nothing
     */
    public static Set<VerifierKey> trusted(VerifierKey pinned, Collection<SignedNote> rotations) {
        Set<VerifierKey> trusted = new LinkedHashSet<>(List.of(pinned));
        for (boolean grows = true; grows; ) {
            grows = false;
            for (SignedNote note : rotations) {
                try {
                    KeyRotation rotation = open(note);
                    boolean ofThisLog = rotation.from.name().equals(pinned.name())
                            && rotation.to.name().equals(pinned.name())
                            && rotation.reached.origin().equals(pinned.name());
                    if (ofThisLog && (trusted.contains(rotation.from) || trusted.contains(rotation.to))) {
                        grows |= trusted.add(rotation.from) | trusted.add(rotation.to);
                    }
                } catch (InvalidNote e) {
                    continue;
                }
            }
        }
        return trusted;
    }
}
