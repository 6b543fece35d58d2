package org.cultivation.infra.checkpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.MerkleTree;
import org.jspecify.annotations.Nullable;

/**
 * Signs checkpoints of the tree, and none that contradicts one that was kept: a log that signs two histories has proved
 * itself a liar. Safe for several threads.
 */
public final class CheckpointSigner {

    private final MerkleTree tree;
    private final LogKeys keys;
    private final KeptCheckpoints kept;
    private @Nullable SignedNote last;
    private List<VerifierKey> lastKeys = List.of();
    private boolean checked;

    public CheckpointSigner(MerkleTree tree, LogKeys keys, KeptCheckpoints kept) {
        this.tree = tree;
        this.keys = keys;
        this.kept = kept;
    }

    /** The keys it signs with. */
    public LogKeys keys() {
        return keys;
    }

    /** What it keeps. */
    public KeptCheckpoints kept() {
        return kept;
    }

    /** The tree's first {@code size} leaves as a checkpoint, not signed. */
    public Checkpoint at(long size) {
        return new Checkpoint(keys.origin(), size, tree.rootAt(size));
    }

    /**
     * The whole tree, signed, with the cosignatures that this very tree has.
     *
     * @throws LogUnavailable when something that was signed before contradicts the tree
     */
    public SignedNote latest() {
        return signed(tree.size());
    }

    /**
     * The tree's first {@code size} leaves, signed.
     *
     * @throws IllegalArgumentException when it has fewer
     * @throws LogUnavailable as {@link #latest}
     */
    public synchronized SignedNote signed(long size) {
        Checkpoint checkpoint = at(size);
        requireConsistent();
        List<VerifierKey> signing = keys.signing();
        SignedNote fresh = last;
        if (fresh == null || !fresh.text().equals(checkpoint.text()) || !signing.equals(lastKeys)) {
            fresh = keys.sign(checkpoint);
            last = fresh;
            lastKeys = signing;
        }
        SignedNote own = fresh;
        return kept.ofSize(size)
                .filter(one -> one.note().text().equals(own.text()))
                .map(one -> own.with(one.note().signatures()))
                .orElse(own);
    }

    /** Once for all that was kept before this start; what is kept later comes from here. */
    private void requireConsistent() {
        if (!checked) {
            contradiction().ifPresent(what -> {
                throw new LogUnavailable(what, null);
            });
            checked = true;
        }
    }

    /** Why nothing is signed; empty when all is well. */
    public Optional<String> contradiction() {
        return kept.all().stream()
                .filter(one -> standing(one) != Standing.CONSISTENT)
                .findFirst()
                .map(one -> "the tree of " + tree.size() + " leaves does not continue checkpoint " + one.name() + " of "
                        + one.checkpoint().size() + ": " + standing(one));
    }

    /** How a kept checkpoint stands to the tree of now. */
    public Standing standing(KeptCheckpoint one) {
        try {
            Checkpoint signed = Checkpoint.open(one.note(), keys.verifiers());
            if (!signed.origin().equals(keys.origin())) {
                return Standing.NOT_SIGNED;
            }
            if (signed.size() > tree.size()) {
                return Standing.AHEAD;
            }
            return tree.rootAt(signed.size()).equals(signed.root()) ? Standing.CONSISTENT : Standing.CONTRADICTED;
        } catch (InvalidNote e) {
            return Standing.NOT_SIGNED;
        }
    }

    /**
     * Keeps cosignatures of a checkpoint of this log, and the checkpoint with them.
     *
     * @param note the checkpoint with signature lines, among them ours or not
     * @param witnesses whose signatures are wanted; others are left out
     * @throws InvalidNote when it is no checkpoint of this tree, a witness's signature is wrong, or there is none
     */
    public synchronized KeptCheckpoint cosigned(SignedNote note, List<VerifierKey> witnesses, LocalDate today)
            throws InvalidNote {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        boolean ours = checkpoint.size() <= tree.size() && checkpoint.equals(at(checkpoint.size()));
        if (!ours) {
            throw new InvalidNote(Reason.NO_KNOWN_KEY, "it is no checkpoint of this log's tree");
        }
        note.verify(witnesses);
        List<NoteSignature> lines = note.signatures().stream()
                .filter(line -> witnesses.stream().anyMatch(witness -> witness.verifies(note.text(), line)))
                .toList();
        return kept.add(kept.keep(today, signed(checkpoint.size())), lines);
    }
}
