package org.cultivation.infra.checkpoints;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.cultivation.infra.claims.Claim;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.MerkleTree;
import org.jspecify.annotations.Nullable;

/** The part of the signer that several nodes share: what is published, and who may publish. Safe for several threads. */
final class Publishing {

    private static final Duration TURN = Duration.ofMillis(20);
    private static final int TURNS = 150;
    /** A tree that is no further behind is waited for: it has the leaves in a moment. */
    private static final long NEAR = 10_000;

    private final MerkleTree tree;
    private final LogKeys keys;
    private final Published published;
    private final Claim claim;
    private volatile @Nullable SignedNote continued;

    Publishing(MerkleTree tree, LogKeys keys, Published published, Claim claim) {
        this.tree = tree;
        this.keys = keys;
        this.published = published;
        this.claim = claim;
    }

    boolean signs() {
        return claim.isHeld();
    }

    long size() {
        return published
                .latest()
                .map(note -> KeptCheckpoint.parsed(note).size())
                .orElse(0L);
    }

    /**
     * What is given out now, after this node has published what it may.
     *
     * @param check throws when something that was kept contradicts the tree
     */
    SignedNote current(Runnable check) {
        SignedNote found = continued();
        OptionalLong term = claim.term();
        if (term.isPresent() && (found == null || isOld(found))) {
            check.run();
            SignedNote next = keys.sign(new Checkpoint(keys.origin(), tree.size(), tree.rootAt(tree.size())));
            if (published.replace(found, next, term.getAsLong())) {
                return next;
            }
            // Another thread or node was first.
            found = continued();
        }
        if (found == null) {
            throw new LogUnavailable("no node has signed a checkpoint yet", null);
        }
        return found;
    }

    /** How what is published stands to the tree, when it does not continue it. */
    Optional<String> contradiction() {
        return published
                .latest()
                .filter(note -> Standing.of(note, tree, keys) != Standing.CONSISTENT)
                .map(note -> "the tree of " + tree.size() + " leaves does not continue the published checkpoint of "
                        + KeptCheckpoint.parsed(note).size() + ": " + Standing.of(note, tree, keys));
    }

    private boolean isOld(SignedNote note) {
        return KeptCheckpoint.parsed(note).size() < tree.size()
                || !keys.signing().stream()
                        .allMatch(key -> note.signatures().stream().anyMatch(line -> key.verifies(note.text(), line)));
    }

    /** What is published; a node gives it out whose tree begins with it, and no other. */
    private @Nullable SignedNote continued() {
        Optional<SignedNote> found = published.latest();
        if (found.isEmpty()) {
            return null;
        }
        SignedNote note = found.get();
        long size = KeptCheckpoint.parsed(note).size();
        for (int turn = 0; tree.size() < size; turn++) {
            if (turn == TURNS || size - tree.size() > NEAR) {
                throw new LogUnavailable(
                        "this node's tree has come to " + tree.size() + " of " + size + " leaves", null);
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
        if (!note.equals(continued)) {
            Standing standing = Standing.of(note, tree, keys);
            if (standing != Standing.CONSISTENT) {
                throw new LogUnavailable(
                        "the tree of " + tree.size() + " leaves does not continue the published checkpoint of " + size
                                + ": " + standing,
                        null);
            }
            continued = note;
        }
        return note;
    }
}
