package org.cultivation.infra.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.RecordedTime;
import org.cultivation.infra.ledger.RequestMark;
import org.cultivation.infra.ledger.Snapshot;

/**
 * The ledger in a MongoDB database, written and read by any number of nodes at once. Durable means: at a majority of the
 * replica set, in their journals. Positions have no gap and commit order is their order whichever node wrote, because a
 * commit is one document whose {@code _id} is its first position, and only one node can insert at the log's end.
 *
 * <p>{@link #head()}, {@link #read} and {@link #find} see at once what any node was answered for; tails of other nodes
 * are woken within some 50 ms. While the database is away, appends fail with {@link LedgerUnavailable} and succeed again
 * when it is back.
 */
public final class MongoLedger implements Ledger {

    /** Longer than a replica set takes to find another primary. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Deployment deployment;
    private final CommitLog log;
    private final Snapshots snapshots;
    private final Head head;
    private final Writer writer;
    private final Follower follower;
    private final ExecutorService stages = Executors.newVirtualThreadPerTaskExecutor();

    private MongoLedger(MongoDatabase database, InstantSource clock, Duration patience) {
        this.deployment = Deployment.prepare(database);
        this.log = new CommitLog(database);
        this.snapshots = new Snapshots(database);
        this.head = new Head(log.end());
        this.writer = new Writer(log, head, clock, !deployment.refusesTaken(), patience);
        this.follower = new Follower(log, head, deployment.tellsChanges());
    }

    /**
     * Opens the ledger of a database, making its collections when they are not there.
     *
     * @param database whose client the caller closes after the ledger
     * @param clock gives recorded times, as far as they do not decrease
     * @throws LedgerUnavailable when the server does not answer or refuses
     */
    public static MongoLedger open(MongoDatabase database, InstantSource clock) {
        return open(database, clock, PATIENCE);
    }

    static MongoLedger open(MongoDatabase database, InstantSource clock, Duration patience) {
        return Calls.ask(
                "open the ledger in database " + database.getName(), () -> new MongoLedger(database, clock, patience));
    }

    /** What the server can do and what the ledger makes do without. */
    public Deployment deployment() {
        return deployment;
    }

    @Override
    public Receipt append(Commit commit) {
        try {
            // Waits however often the thread is interrupted: giving up would call a commit failed that may stand.
            return writer.submit(commit).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public CompletableFuture<Receipt> appendLater(Commit commit) {
        return writer.submit(commit).thenApplyAsync(Function.identity(), stages);
    }

    @Override
    public Subscription onAppend(LongConsumer newHead) {
        head.add(newHead);
        return () -> head.remove(newHead);
    }

    @Override
    public long head() {
        Calls.ask("read the ledger", () -> {
            head.advance(log.endAfter(head.end()));
            return head.end();
        });
        return head.end().next();
    }

    @Override
    public LedgerStream read(long from, long to) {
        if (from < 0) {
            throw new IllegalArgumentException("positions count from 0: " + from);
        }
        long known = head.end().next();
        return new Pages(log, from, to <= known ? to : Math.min(to, head()));
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence) {
        return Calls.ask(
                "read the ledger",
                () -> entries(
                        log.ofStream(stream, fromSequence),
                        entry -> entry.stream().equals(stream) && entry.sequence() >= fromSequence,
                        Comparator.comparingLong(Entry::sequence)));
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return Calls.ask("read the ledger", () -> log.lastSequence(stream));
    }

    @Override
    public Optional<Entry> find(String id) {
        return Calls.ask(
                "read the ledger",
                () -> log.withFact(id).stream()
                        .flatMap(commit -> commit.entries().stream())
                        .filter(entry -> entry.id().equals(id))
                        .findFirst());
    }

    @Override
    public List<Entry> findRequest(String key) {
        Predicate<Entry> madeByIt =
                entry -> RequestMark.in(Envelope.parts(entry.json()).metadata())
                        .filter(mark -> mark.key().equals(key))
                        .isPresent();
        return Calls.ask(
                "read the ledger",
                () -> entries(log.ofRequest(key), madeByIt, Comparator.comparingLong(Entry::position)));
    }

    private List<Entry> entries(List<StoredCommit> commits, Predicate<Entry> wanted, Comparator<Entry> order) {
        // Whoever has seen a position can read every smaller one.
        commits.stream().map(StoredCommit::end).forEach(head::advance);
        return commits.stream()
                .flatMap(commit -> commit.entries().stream())
                .filter(wanted)
                .sorted(order)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Until then another node whose clock is behind may still record something at or before {@code known}.
     */
    @Override
    public long positionAt(Instant known) {
        long end = head();
        long micros = RecordedTime.toMicros(known);
        StoredCommit after =
                Calls.ask("read the ledger", () -> log.recordedAfter(micros)).orElse(null);
        if (after == null) {
            return end;
        }
        return after.first()
                + after.entries().stream()
                        .filter(entry -> RecordedTime.toMicros(entry.recordedAt()) <= micros)
                        .count();
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        Calls.ask("keep a snapshot", () -> {
            snapshots.store(snapshot);
            return snapshot;
        });
    }

    @Override
    public Optional<Snapshot> latestSnapshot(String stream) {
        return Calls.ask("read a snapshot", () -> snapshots.latest(stream));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Appends what waits, then ends. The client stays open. */
    @Override
    public void close() {
        writer.close();
        follower.close();
        stages.close();
    }
}
