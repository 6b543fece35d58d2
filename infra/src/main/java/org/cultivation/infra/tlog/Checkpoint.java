package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cultivation.infra.note.Base64Text;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;

/**
 * What a log says about its tree: C2SP tlog-checkpoint. This is the text that is signed, without its signatures.
 *
 * @param origin names the log, for ever
 * @param size leaves in the tree
 * @param root of the tree
 * @param extensions further lines, which we neither write nor understand
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        boolean broken = origin.isEmpty()
                || size < 0
                || extensions.stream().anyMatch(String::isEmpty)
                || (origin + String.join("", extensions)).contains("\n");
        if (broken) {
            throw new IllegalArgumentException("a checkpoint has an origin and a size, and no empty lines");
        }
    }

    /** A checkpoint as we write them. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws InvalidNote {@code MALFORMED} when it is none
     */
    public static Checkpoint parse(String text) throws InvalidNote {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        boolean ended = lines.removeLast().isEmpty();
        if (!ended || lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,18}")) {
            throw new InvalidNote(Reason.MALFORMED, "a checkpoint has lines of origin, size and root");
        }
        try {
            Hash root = Hash.of(Base64Text.decode(lines.get(2)));
            return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root, lines.subList(3, lines.size()));
        } catch (IllegalArgumentException e) {
            throw new InvalidNote(Reason.MALFORMED, "a checkpoint has lines of origin, size and root");
        }
    }

    /**
     * Reads a signed checkpoint and checks that a known key of the log itself signed it: one whose name is the origin.
     * Witnesses among the known keys are checked too, but vouch for nothing alone.
     *
     * @throws InvalidNote when it is none, or is not signed so
     */
    public static Checkpoint open(SignedNote note, Collection<VerifierKey> known) throws InvalidNote {
        List<VerifierKey> signed = note.verify(known);
        Checkpoint checkpoint = parse(note.text());
        if (signed.stream().noneMatch(key -> !key.isWitness() && key.name().equals(checkpoint.origin()))) {
            throw new InvalidNote(Reason.NO_KNOWN_KEY, "no known key of " + checkpoint.origin() + " signed it");
        }
        return checkpoint;
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.toBase64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
