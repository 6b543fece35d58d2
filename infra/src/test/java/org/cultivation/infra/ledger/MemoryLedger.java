package org.cultivation.infra.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.cultivation.infra.ledger.StreamConflict.Taken;

/**
 * The simplest sound ledger, under one lock. Tests use it to show that {@link LedgerContract} lets a sound ledger pass,
 * and subclasses of it to show that it catches broken ones.
 */
class MemoryLedger implements Ledger {

    /** What outlives a ledger that is closed or crashes. */
    static final class Disk {
        final List<Entry> entries = new ArrayList<>();
        final Map<String, Snapshot> snapshots = new HashMap<>();
    }

    private static final Executor STAGES = Executors.newVirtualThreadPerTaskExecutor();

    protected final Disk disk;
    private final HeldClock clock;
    private final List<LongConsumer> tails = new CopyOnWriteArrayList<>();
    private boolean closed;

    MemoryLedger(Disk disk, InstantSource clock) {
        this.disk = disk;
        this.clock = new HeldClock(
                clock,
                disk.entries.isEmpty() ? Instant.MIN : disk.entries.getLast().recordedAt());
    }

    @Override
    public synchronized Receipt append(Commit commit) {
        if (closed) {
            throw new LedgerUnavailable("closed", null);
        }
        long first = nextPosition();
        List<Entry> added = new ArrayList<>();
        for (NewFact fact : commit.facts()) {
            refuseWhenTaken(fact, added);
            long position = first + added.size();
            Instant at = recordedAt(clock, fact);
            added.add(new Entry(
                    position,
                    fact.stream(),
                    fact.sequence(),
                    fact.type(),
                    at,
                    fact.id(),
                    Envelope.bytes(fact, position, at)));
        }
        keep(added);
        long head = head();
        tails.forEach(tail -> tail.accept(head));
        return new Receipt(first, added.size());
    }

    /** Where the next commit begins. */
    long nextPosition() {
        return disk.entries.size();
    }

    Instant recordedAt(HeldClock held, NewFact fact) {
        return held.next(fact.recordedAt());
    }

    /** Makes a commit's entries durable. */
    void keep(List<Entry> added) {
        disk.entries.addAll(added);
    }

    void refuseWhenTaken(NewFact fact, List<Entry> added) {
        for (List<Entry> some : List.of(disk.entries, added)) {
            for (Entry entry : some) {
                if (entry.id().equals(fact.id())) {
                    throw new StreamConflict(fact, Taken.ID);
                }
                if (entry.stream().equals(fact.stream()) && entry.sequence() == fact.sequence()) {
                    throw new StreamConflict(fact, Taken.SEQUENCE);
                }
            }
        }
    }

    @Override
    public CompletableFuture<Receipt> appendLater(Commit commit) {
        CompletableFuture<Receipt> done = new CompletableFuture<>();
        try {
            done.complete(append(commit));
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
        return done.thenApplyAsync(receipt -> receipt, STAGES);
    }

    @Override
    public Subscription onAppend(LongConsumer newHead) {
        tails.add(newHead);
        return () -> tails.remove(newHead);
    }

    @Override
    public synchronized void storeSnapshot(Snapshot snapshot) {
        disk.snapshots.merge(
                snapshot.stream(), snapshot, (old, late) -> late.sequence() >= old.sequence() ? late : old);
    }

    @Override
    public synchronized Optional<Snapshot> latestSnapshot(String stream) {
        return Optional.ofNullable(disk.snapshots.get(stream));
    }

    @Override
    public synchronized long head() {
        return disk.entries.size();
    }

    @Override
    public synchronized LedgerStream read(long from, long to) {
        if (from < 0) {
            throw new IllegalArgumentException("positions count from 0");
        }
        int end = (int) Math.min(to, head());
        Iterator<Entry> entries = from >= end
                ? List.<Entry>of().iterator()
                : List.copyOf(disk.entries.subList((int) from, end)).iterator();
        return new LedgerStream() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry next() {
                return entries.next();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @Override
    public synchronized List<Entry> readStream(String stream, long fromSequence) {
        return disk.entries.stream()
                .filter(entry -> entry.stream().equals(stream) && entry.sequence() >= fromSequence)
                .toList();
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return readStream(stream, 0).stream().mapToLong(Entry::sequence).max();
    }

    @Override
    public synchronized Optional<Entry> find(String id) {
        return disk.entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Entry> findRequest(String key) {
        return disk.entries.stream()
                .filter(entry -> RequestMark.in(Envelope.parts(entry.json()).metadata())
                        .filter(mark -> mark.key().equals(key))
                        .isPresent())
                .toList();
    }

    @Override
    public synchronized long positionAt(Instant known) {
        return disk.entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(known))
                .count();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
