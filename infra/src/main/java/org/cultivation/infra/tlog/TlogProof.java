package org.cultivation.infra.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.cultivation.infra.note.Base64Text;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Shows offline that one entry is in the log: C2SP tlog-proof.
 *
 * @param index of the entry, which is the fact's position
 * @param path from the leaf's neighbour upwards
 * @param checkpoint signed, of a tree that has the entry
 * @param extra what an application adds; not authenticated, and never written by us
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint, byte @Nullable [] extra) {

    /** First line of the format. */
    public static final String FORMAT = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int HIGHEST_TREE = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** A proof with nothing added. */
    public TlogProof(InclusionProof proof, SignedNote checkpoint) {
        this(proof.index(), proof.path(), checkpoint, null);
    }

    /**
     * Reads a proof. Says nothing about its being right: only {@link #verify} does.
     *
     * @throws InvalidNote {@code MALFORMED} when it is none
     */
    public static TlogProof parse(String proof) throws InvalidNote {
        int blank = proof.indexOf("\n\n");
        require(blank >= 0, "no empty line separates path and checkpoint");
        List<String> lines = new ArrayList<>(List.of(proof.substring(0, blank).split("\n", -1)));
        require(lines.removeFirst().equals(FORMAT), "it does not begin with " + FORMAT);
        try {
            byte[] extra = null;
            if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
                extra = Base64Text.decode(lines.removeFirst().substring(EXTRA.length()));
            }
            require(
                    !lines.isEmpty() && lines.getFirst().matches(INDEX + "(0|[1-9][0-9]{0,17})"),
                    "it has no line of the index");
            long index = Long.parseLong(lines.removeFirst().substring(INDEX.length()));
            require(lines.size() <= HIGHEST_TREE, "no tree is as high");
            List<Hash> path = new ArrayList<>();
            for (String line : lines) {
                path.add(Hash.of(Base64Text.decode(line)));
            }
            return new TlogProof(index, path, SignedNote.parse(proof.substring(blank + 2)), extra);
        } catch (IllegalArgumentException e) {
            throw new InvalidNote(Reason.MALFORMED, "a line of it is not base64 of the right length");
        }
    }

    private static void require(boolean fulfilled, String otherwise) throws InvalidNote {
        if (!fulfilled) {
            throw new InvalidNote(Reason.MALFORMED, otherwise);
        }
    }

    /**
     * Checks that the entry is in the log.
     *
     * @param entry the fact's bytes, as the ledger keeps and an export writes them, without a newline
     * @param known keys of the log, and of witnesses if wanted
     * @return the checkpoint that the entry is under
     * @throws InvalidNote when the checkpoint is not the log's
     * @throws InvalidProof when the entry is not under it at that index
     */
    public Checkpoint verify(byte[] entry, Collection<VerifierKey> known) throws InvalidNote, InvalidProof {
        Checkpoint opened = Checkpoint.open(checkpoint, known);
        new InclusionProof(index, opened.size(), path).verify(Hash.ofLeaf(entry), opened.root());
        return opened;
    }

    /** The proof as it is sent and kept, in files with the ending {@code .tlog-proof}. */
    @Override
    public String toString() {
        StringBuilder proof = new StringBuilder(FORMAT).append('\n');
        if (extra != null) {
            proof.append(EXTRA)
                    .append(Base64.getEncoder().encodeToString(extra))
                    .append('\n');
        }
        proof.append(INDEX).append(index).append('\n');
        path.forEach(hash -> proof.append(hash.toBase64()).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }
}
