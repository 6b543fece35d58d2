package org.cultivation.application.transparency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.InvalidProof;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TlogProof;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.feed.FindFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single facts with their proofs. */
@Component
class Entries {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final MerkleTree tree;
    private final TreeTail tail;
    private final CheckpointSigner signer;
    private final Registry registry;
    private final SeenFacts seen;

    Entries(Ledger ledger, MerkleTree tree, TreeTail tail, CheckpointSigner signer, Registry registry, SeenFacts seen) {
        this.ledger = ledger;
        this.tree = tree;
        this.tail = tail;
        this.signer = signer;
        this.registry = registry;
        this.seen = seen;
    }

    /**
     * The proof that a fact is in the log, under the checkpoint of now or of an earlier size.
     *
     * @throws Refusal {@code log.no-position}, {@code log.behind}, {@code log.unavailable}
     */
    TlogProof proof(long position, @Nullable Long size) {
        long head = ledger.head();
        Refusal.when(position < 0 || position >= head, "log.no-position", position);
        long wanted = size == null ? position + 1 : size;
        Refusal.when(wanted <= position || wanted > head, "log.no-position", wanted);
        reach(wanted);
        try {
            SignedNote checkpoint = size == null ? signer.reaching(wanted) : signer.signed(size);
            long leaves = Long.parseLong(checkpoint.text().split("\n", 3)[1]);
            TlogProof proof = new TlogProof(tree.inclusionProof(position, leaves), checkpoint);
            // What is handed out was checked as its reader will: a disk may have changed a bit of the tree.
            proof.verify(bytes(position, position + 1).getFirst(), signer.keys().verifiers());
            return proof;
        } catch (LogUnavailable e) {
            throw new Refusal("log.unavailable", String.valueOf(e.getMessage()));
        } catch (InvalidProof | org.cultivation.infra.note.InvalidNote e) {
            throw new Refusal("log.unavailable", "#" + position + ": " + e.getMessage());
        }
    }

    /** Waits until the tree has {@code size} leaves. */
    void reach(long size) {
        try {
            Refusal.when(!tail.await(size, PATIENCE), "log.behind", size - 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("log.behind", size - 1);
        }
    }

    /**
     * The recorded bytes of a fact, for whoever may see it.
     *
     * @throws Refusal {@code log.no-position}, {@code log.restricted}
     */
    byte[] seen(long position) {
        Refusal.when(position < 0 || position > registry.reached(), "log.no-position", position);
        boolean hidden = registry.ask(
                        Known.NOW,
                        (views, reached) -> views.history().at(List.of(position)).stream()
                                .map(fact -> seen.seen(FindFeed.item(fact, views), views))
                                .allMatch(item -> item.type().equals(SeenFacts.HIDDEN)))
                .value();
        Refusal.when(hidden, "log.restricted", position);
        return bytes(position, position + 1).getFirst();
    }

    /** The recorded bytes of several facts, for whoever may see all of them. */
    List<byte[]> bytes(long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        try (LedgerStream stream = ledger.read(from, to)) {
            stream.forEachRemaining(entry -> entries.add(entry.json()));
        }
        return entries;
    }
}
