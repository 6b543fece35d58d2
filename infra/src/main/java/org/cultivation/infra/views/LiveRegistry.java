package org.cultivation.infra.views;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.projections.Known;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;

/**
 * The registry over one ledger, with its views in memory. It starts from the newest saved checkpoint, follows the ledger
 * in one thread, and folds past moments beside the live views by the same projections. Every question sees one position:
 * facts are folded between questions, never during one.
 *
 * <p>A fact of a type that this program does not know stops the views when it belongs to a register they fold, for then
 * every number could be wrong; {@link #stopped()} names it. In other registers it is carried: the feed shows it.
 */
public final class LiveRegistry implements Registry, AutoCloseable {

    /** Facts between two checkpoints: folding so many takes a fraction of a second. */
    private static final long CHECKPOINT_EVERY = 20_000;
    /** What was saved is checked after so long, when the program has started and the first pages are shown. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(3);
    /** How long a question as known at a position that is durable but not yet folded waits for the views. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final CheckpointWriter writer;
    private final PastViews past;
    private final Rebuilds rebuilds;
    private final ExecutorService decoders;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final InMemoryViews live;
    private final Tail tail;
    private final Thread thread;
    private final Ledger.Subscription subscription;

    private LiveRegistry(Ledger ledger, FactCodec codec, Path directory, List<Projection> projections, long every) {
        this.ledger = ledger;
        FactReader reader = new FactReader(codec);
        LedgerHistory history = new LedgerHistory(ledger, reader);
        decoders = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                Thread.ofPlatform().name("views-decoder-", 0).daemon(true).factory());
        Folding folding = new Folding(ledger, reader, history, decoders, projections);
        checkpoints = new Checkpoints(directory.resolve("checkpoints"), ViewCodec.stamp(codec.catalogue()), ledger);
        live = checkpoints.newest(-1, Long.MAX_VALUE, history).orElseGet(folding::empty);
        writer = new CheckpointWriter(checkpoints, every, live.reached());
        past = new PastViews(folding, checkpoints, Math.min(KeptMoments.SPACING, every));
        rebuilds = new Rebuilds(folding, new BesideLive());
        tail = new Tail(ledger, reader, decoders, projections, live, lock.writeLock(), writer, past.kept());
        thread = Thread.ofPlatform().name("views").daemon(true).unstarted(tail);
        subscription = ledger.onAppend(head -> tail.wake());
    }

    /**
     * Starts a registry over {@code ledger}. It answers at once, as far as it has come; {@link #caughtUp()} tells.
     *
     * @param directory of the registry; saved views are kept in {@code checkpoints} below it
     */
    public static LiveRegistry start(Ledger ledger, FactCodec codec, Path directory) {
        return start(ledger, codec, directory, Projections.all(), CHECKPOINT_EVERY, CHECK_AFTER);
    }

    static LiveRegistry start(
            Ledger ledger, FactCodec codec, Path directory, List<Projection> projections, long checkpointEvery) {
        return start(ledger, codec, directory, projections, checkpointEvery, Duration.ZERO);
    }

    private static LiveRegistry start(
            Ledger ledger,
            FactCodec codec,
            Path directory,
            List<Projection> projections,
            long checkpointEvery,
            Duration checkAfter) {
        LiveRegistry registry = new LiveRegistry(ledger, codec, directory, projections, checkpointEvery);
        boolean saved = registry.reached() >= 0;
        registry.thread.start();
        if (saved) {
            registry.checkSaved(checkAfter);
        }
        return registry;
    }

    /** Folds beside the saved views what they were folded from: they are checked, and the past becomes quick to ask. */
    private void checkSaved(Duration after) {
        Optional<RebuildStatus> started =
                rebuilds.start(null, after, rebuild -> past.useWhileFilling(rebuild.moments()));
        if (started.isEmpty()) {
            throw new IllegalStateException("a rebuild runs before the start");
        }
    }

    /** Rebuilds of the views beside the live ones. */
    public Rebuilds rebuilds() {
        return rebuilds;
    }

    /** The live views as a rebuild sees them. */
    private final class BesideLive implements Rebuild.Live {

        @Override
        public InMemoryViews copy() {
            Lock reading = lock.readLock();
            reading.lock();
            try {
                return live.bareCopy();
            } finally {
                reading.unlock();
            }
        }

        @Override
        public KeptMoments moments() {
            return past.kept();
        }

        @Override
        public boolean replaceBy(InMemoryViews rebuilt, KeptMoments moments, boolean different) {
            Lock writing = lock.writeLock();
            writing.lock();
            try {
                if (live.reached() != rebuilt.reached()) {
                    return false;
                }
                live.become(rebuilt);
                tail.keepIn(moments);
                past.replaceBy(moments);
            } finally {
                writing.unlock();
            }
            if (different) {
                writer.startAnew(rebuilt.bareCopy());
            }
            return true;
        }
    }

    @Override
    public <T> Answer<T> ask(Known known, Question<T> question) {
        if (known.isNow()) {
            return askLive(question);
        }
        long position = position(known);
        if (position > reached()) {
            await(position, PATIENCE);
        }
        if (position == reached()) {
            Answer<T> answer = askLive(question);
            if (answer.position() == position) {
                return answer;
            }
        }
        InMemoryViews views = past.at(position);
        return answer(question, views, true);
    }

    private long position(Known known) {
        Long position = known.position();
        if (position == null) {
            position = known.instant() == null ? reached() : ledger.positionAt(known.instant()) - 1;
        }
        if (position >= ledger.head()) {
            throw new IllegalArgumentException(
                    "position " + position + " lies beyond the ledger, which ends at " + (ledger.head() - 1));
        }
        return position;
    }

    private <T> Answer<T> askLive(Question<T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return answer(question, live, false);
        } finally {
            reading.unlock();
        }
    }

    private static <T> Answer<T> answer(Question<T> question, InMemoryViews views, boolean isPast) {
        T value = question.ask(views, views.reached());
        return new Answer<>(value, views.reached(), views.recordedUpTo(), isPast);
    }

    @Override
    public long reached() {
        return tail.reached();
    }

    @Override
    public void await(long position, Duration atMost) {
        tail.await(position, atMost);
    }

    @Override
    public boolean caughtUp() {
        return tail.stopped() == null && reached() + 1 >= ledger.head();
    }

    @Override
    public Optional<Throwable> stopped() {
        return Optional.ofNullable(tail.stopped());
    }

    /** Ends the tail and saves the views. */
    @Override
    public void close() {
        rebuilds.close();
        subscription.close();
        tail.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close(live);
        decoders.shutdown();
    }
}
