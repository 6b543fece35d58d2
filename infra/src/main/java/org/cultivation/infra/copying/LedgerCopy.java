package org.cultivation.infra.copying;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.RunningRoot;

/**
 * Copies a ledger so that each fact has the same position and the same bytes, hence each checkpoint the same root. What
 * the target holds already is compared, so a copy that was cut off goes on where it ended, and a target that is another
 * registry is refused. In the end both are read again and their roots compared.
 *
 * <p>Facts are copied one by one: which facts were one commit is of no meaning once they are durable.
 */
public final class LedgerCopy {

    /** Appends under way: enough to fill a group commit. */
    private static final int ABREAST = 2_000;

    private final LedgerReader source;
    private final Ledger target;
    private final LongConsumer progress;

    /** @param progress is told how many facts stand in the target, every now and then */
    public LedgerCopy(LedgerReader source, Ledger target, LongConsumer progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /**
     * What was copied.
     *
     * @param found facts that stood in the target before
     * @param copied facts that were appended
     * @param root of the tree over all of them, the same on both sides
     */
    public record Result(long found, long copied, Hash root) {}

    /**
     * Copies what the source holds at this moment.
     *
     * @throws CopyFailed when the target holds what the source does not, or somebody else writes to it meanwhile
     */
    public Result run() {
        long end = source.head();
        long found = target.head();
        if (found > end) {
            throw new CopyFailed("the target holds " + found + " facts, the source " + end + ": it is no copy of it");
        }
        compare(found);
        append(found, end);
        Hash root = compare(end);
        return new Result(found, end - found, root);
    }

    private Hash compare(long end) {
        RunningRoot root = new RunningRoot();
        try (LedgerStream ours = source.read(0, end);
                LedgerStream theirs = target.read(0, end)) {
            while (ours.hasNext() && theirs.hasNext()) {
                Entry entry = ours.next();
                if (!Arrays.equals(entry.json(), theirs.next().json())) {
                    throw new CopyFailed(
                            "the target holds another fact at position " + entry.position() + ": it is no copy");
                }
                root.add(Hash.ofLeaf(entry.json()));
            }
        }
        if (root.size() != end) {
            throw new CopyFailed("only " + root.size() + " of " + end + " facts can be read on both sides");
        }
        return root.root();
    }

    private void append(long from, long end) {
        Queue<CompletableFuture<Receipt>> underWay = new ArrayDeque<>(ABREAST);
        long expected = from;
        try (LedgerStream entries = source.read(from, end)) {
            while (entries.hasNext()) {
                underWay.add(target.appendLater(Commit.of(fact(entries.next()))));
                if (underWay.size() == ABREAST) {
                    expected = settleHalf(underWay, expected);
                    progress.accept(expected);
                }
            }
        }
        while (!underWay.isEmpty()) {
            expected = settle(underWay.remove(), expected);
        }
        progress.accept(expected);
    }

    private static long settleHalf(Queue<CompletableFuture<Receipt>> underWay, long expected) {
        long next = expected;
        while (underWay.size() > ABREAST / 2) {
            next = settle(underWay.remove(), next);
        }
        return next;
    }

    private static long settle(CompletableFuture<Receipt> appended, long expected) {
        try {
            if (appended.join().firstPosition() != expected) {
                throw new CopyFailed("somebody else writes to the target at position " + expected);
            }
            return expected + 1;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static NewFact fact(Entry entry) {
        Envelope.Parts parts = Envelope.parts(entry.json());
        return new NewFact(
                entry.stream(),
                entry.sequence(),
                entry.type(),
                entry.id(),
                parts.body(),
                parts.metadata(),
                entry.recordedAt());
    }
}
