package org.cultivation.infra.checkpoints;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cultivation.infra.claims.Claim;
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
 *
 * <p>Where several nodes are one log, the one that holds the claim signs, and gives out what it signed only once it
 * stands in the database in place of what it continues; all nodes, it included, give out what stands there. So no node
 * goes back behind another, and one that was stopped or replaced meanwhile cannot publish.
 */
public final class CheckpointSigner {

    private static final Duration TURN = Duration.ofMillis(20);
    private static final int TURNS = 250;

    private final MerkleTree tree;
    private final LogKeys keys;
    private final KeptCheckpoints kept;
    private final @Nullable Publishing shared;
    private @Nullable SignedNote last;
    private List<VerifierKey> lastKeys = List.of();
    private boolean checked;

    /** Of a log of one process. */
    public CheckpointSigner(MerkleTree tree, LogKeys keys, KeptCheckpoints kept) {
        this(tree, keys, kept, null);
    }

    /** Of one of several nodes. */
    public CheckpointSigner(MerkleTree tree, LogKeys keys, KeptCheckpoints kept, Published published, Claim claim) {
        this(tree, keys, kept, new Publishing(tree, keys, published, claim));
    }

    private CheckpointSigner(MerkleTree tree, LogKeys keys, KeptCheckpoints kept, @Nullable Publishing shared) {
        this.tree = tree;
        this.keys = keys;
        this.kept = kept;
        this.shared = shared;
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

    /** True when this node signs; the others give out what it publishes. */
    public boolean signs() {
        return shared == null || shared.signs();
    }

    /** The size that the log has come to: of this tree, or of the largest checkpoint that a node published. */
    public long size() {
        return shared == null ? tree.size() : shared.size();
    }

    /**
     * The whole tree, signed, with the cosignatures that this very tree has; of several nodes what the one that signs
     * published last.
     *
     * @throws LogUnavailable when something that was signed before contradicts the tree, nothing was published yet, or
     *     this node's tree has not come to what was
     */
    public synchronized SignedNote latest() {
        return shared == null ? signedHere(tree.size()) : cosigned(shared.current(this::requireConsistent));
    }

    /**
     * As {@link #latest}, of {@code size} leaves at least.
     *
     * @throws LogUnavailable also when no node publishes one within some seconds
     */
    public SignedNote reaching(long size) {
        for (int turn = 0; ; turn++) {
            SignedNote note = latest();
            if (KeptCheckpoint.parsed(note).size() >= size) {
                return note;
            }
            if (turn == TURNS) {
                throw new LogUnavailable("no checkpoint of " + size + " leaves is published yet", null);
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
    }

    private SignedNote cosigned(SignedNote own) {
        return kept.ofSize(KeptCheckpoint.parsed(own).size())
                .filter(one -> one.note().text().equals(own.text()))
                .map(one -> own.with(one.note().signatures()))
                .orElse(own);
    }

    /**
     * The tree's first {@code size} leaves, signed. Of several nodes any does it, but only for the beginning of what was
     * published: then it says nothing new.
     *
     * @throws IllegalArgumentException when it has fewer
     * @throws LogUnavailable as {@link #latest}
     */
    public SignedNote signed(long size) {
        if (shared != null) {
            SignedNote published = reaching(size);
            if (KeptCheckpoint.parsed(published).size() == size) {
                return published;
            }
        }
        return signedHere(size);
    }

    private synchronized SignedNote signedHere(long size) {
        Checkpoint checkpoint = at(size);
        requireConsistent();
        List<VerifierKey> signing = keys.signing();
        SignedNote fresh = last;
        if (fresh == null || !fresh.text().equals(checkpoint.text()) || !signing.equals(lastKeys)) {
            fresh = keys.sign(checkpoint);
            last = fresh;
            lastKeys = signing;
        }
        return cosigned(fresh);
    }

    /** Once for all that was kept before this start; what is kept later comes from here. */
    private void requireConsistent() {
        if (!checked) {
            keptContradiction().ifPresent(what -> {
                throw new LogUnavailable(what, null);
            });
            checked = true;
        }
    }

    /** Why nothing is signed; empty when all is well. */
    public Optional<String> contradiction() {
        Optional<String> found = keptContradiction();
        return found.isPresent() || shared == null ? found : shared.contradiction();
    }

    private Optional<String> keptContradiction() {
        return kept.all().stream()
                .filter(one -> standing(one) != Standing.CONSISTENT)
                .findFirst()
                .map(one -> "the tree of " + tree.size() + " leaves does not continue checkpoint " + one.name() + " of "
                        + one.checkpoint().size() + ": " + standing(one));
    }

    /** How a kept checkpoint stands to the tree of now. */
    public Standing standing(KeptCheckpoint one) {
        return Standing.of(one.note(), tree, keys);
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
