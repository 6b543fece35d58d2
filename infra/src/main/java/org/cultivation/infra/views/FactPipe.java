package org.cultivation.infra.views;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.projections.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range of the ledger in order, batch by batch. While one batch is folded the next ones are decoded by other
 * threads; a range of one batch is decoded at once by the caller. For one thread; must be closed.
 */
final class FactPipe implements AutoCloseable {

    private static final int BATCH = 512;
    private static final int AHEAD = 6;

    private final LedgerStream entries;
    private final FactReader reader;
    private final Executor decoders;
    private final boolean small;
    private final Deque<CompletableFuture<List<RecordedFact>>> decoding = new ArrayDeque<>();

    FactPipe(LedgerReader ledger, FactReader reader, Executor decoders, long from, long to) {
        this.entries = ledger.read(from, to);
        this.reader = reader;
        this.decoders = decoders;
        this.small = to - from <= BATCH;
    }

    /** The next facts; null at the end. */
    @Nullable
    List<RecordedFact> next() {
        if (small) {
            List<Entry> batch = readBatch();
            return batch.isEmpty() ? null : decode(batch);
        }
        while (decoding.size() < AHEAD) {
            List<Entry> batch = readBatch();
            if (batch.isEmpty()) {
                break;
            }
            decoding.add(CompletableFuture.supplyAsync(() -> decode(batch), decoders));
        }
        CompletableFuture<List<RecordedFact>> first = decoding.poll();
        return first == null ? null : joined(first);
    }

    private static List<RecordedFact> joined(CompletableFuture<List<RecordedFact>> batch) {
        try {
            return batch.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Entry> readBatch() {
        List<Entry> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && entries.hasNext()) {
            batch.add(entries.next());
        }
        return batch;
    }

    private List<RecordedFact> decode(List<Entry> batch) {
        List<RecordedFact> facts = new ArrayList<>(batch.size());
        batch.forEach(entry -> facts.add(reader.read(entry)));
        return facts;
    }

    @Override
    public void close() {
        decoding.forEach(batch -> batch.cancel(false));
        entries.close();
    }
}
