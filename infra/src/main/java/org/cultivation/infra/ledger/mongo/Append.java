package org.cultivation.infra.ledger.mongo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.types.ObjectId;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.HeldClock;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.RecordedTime;
import org.cultivation.infra.ledger.RequestMark;

/** A commit that waits for the writer. Its id stays the same however often it is placed anew. */
final class Append {

    /** What a document may hold, less what surrounds the envelopes. */
    static final int MOST_BYTES = 15 << 20;

    private static final int AROUND_A_FACT = 400;

    final ObjectId id = new ObjectId();
    final Commit commit;
    final long bytes;
    final CompletableFuture<Receipt> result = new CompletableFuture<>();
    private final List<String> requests = new ArrayList<>(1);

    /** @throws IllegalArgumentException when the commit is larger than a document may be */
    Append(Commit commit) {
        this.commit = commit;
        this.bytes = commit.facts().stream()
                .mapToLong(fact -> fact.body().length + fact.metadata().length + AROUND_A_FACT)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a commit may have at most " + MOST_BYTES + " bytes on MongoDB; this one has about " + bytes);
        }
        // Looked for here, in the caller's thread: the writer's is the one that everybody waits for.
        for (NewFact fact : commit.facts()) {
            RequestMark.in(fact.metadata()).ifPresent(mark -> requests.add(mark.key()));
        }
    }

    /** The document that it would be at the end of the log. */
    StoredCommit placedAt(End end, InstantSource clock) {
        HeldClock held = new HeldClock(clock, end.recorded());
        List<Entry> entries = new ArrayList<>(commit.facts().size());
        for (NewFact fact : commit.facts()) {
            long position = end.next() + entries.size();
            // Through microseconds, so that the entry is the one that will be read back.
            var at = RecordedTime.ofMicros(RecordedTime.toMicros(held.next(fact.recordedAt())));
            entries.add(new Entry(
                    position,
                    fact.stream(),
                    fact.sequence(),
                    fact.type(),
                    at,
                    fact.id(),
                    Envelope.bytes(fact, position, at)));
        }
        return new StoredCommit(id, requests, entries);
    }

    void stands(long first) {
        result.complete(new Receipt(first, commit.facts().size()));
    }

    void fails(RuntimeException cause) {
        result.completeExceptionally(cause);
    }
}
