package org.cultivation.infra.checkpoints;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;

/**
 * A checkpoint that was kept.
 *
 * @param name of its file without the ending: the day, and {@code -size} where it is not the day's first
 * @param day on which it was signed, in Beijing
 */
public record KeptCheckpoint(String name, LocalDate day, SignedNote note, Checkpoint checkpoint) {

    static KeptCheckpoint of(String name, LocalDate day, SignedNote note) {
        return new KeptCheckpoint(name, day, note, parsed(note));
    }

    static Checkpoint parsed(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (InvalidNote e) {
            throw new IllegalArgumentException("only checkpoints are kept", e);
        }
    }

    /** True for the first checkpoint of a day, which is the day's file. */
    public boolean daily() {
        return name.equals(day.toString());
    }

    /** Signatures on it by these witnesses, verified. */
    public List<NoteSignature> cosignatures(List<VerifierKey> witnesses) {
        return note.signatures().stream()
                .filter(line -> witnesses.stream().anyMatch(witness -> witness.verifies(note.text(), line)))
                .toList();
    }
}
