package org.cultivation.infra.views;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rebuilds of the views, one at a time, each in a thread of its own. It runs on when nobody looks. */
public final class Rebuilds implements AutoCloseable {

    private final Folding folding;
    private final Rebuild.Live live;
    private @Nullable Rebuild last;
    private @Nullable Thread thread;
    private int count;

    Rebuilds(Folding folding, Rebuild.Live live) {
        this.folding = folding;
        this.live = live;
    }

    /**
     * Starts one.
     *
     * @param by account
     * @return empty when one runs already or waits for a decision
     */
    public Optional<RebuildStatus> start(String by) {
        return start(by, Duration.ZERO, any -> {});
    }

    synchronized Optional<RebuildStatus> start(@Nullable String by, Duration patience, Consumer<Rebuild> begun) {
        if (last != null && last.status().isOpen()) {
            return Optional.empty();
        }
        Rebuild rebuild = new Rebuild(++count, by, folding.inOneThread(), live, InstantSource.system(), patience);
        last = rebuild;
        begun.accept(rebuild);
        thread = Thread.ofPlatform()
                .name("views-rebuild")
                .daemon(true)
                .priority(Thread.MIN_PRIORITY)
                .start(rebuild);
        return Optional.of(rebuild.status());
    }

    /** The last one started, whatever became of it. */
    public synchronized Optional<RebuildStatus> last() {
        return Optional.ofNullable(last).map(Rebuild::status);
    }

    /** The rows that the last one found different, by type and id. */
    public synchronized List<ChangedRow> changed() {
        return last == null ? List.of() : last.changed();
    }

    /** Calls the last one off; false when it has ended. Everything is as it was. */
    public synchronized boolean cancel() {
        return last != null && last.cancel();
    }

    /** Has the last one take over; false when it does not wait for that. */
    public synchronized boolean takeOver() {
        return last != null && last.takeOver();
    }

    /** Returns when the last one has ended or waits for a decision. */
    void awaitEnd() {
        Thread running = thread();
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread thread() {
        return thread;
    }

    /** Calls off what runs and waits for its end. */
    @Override
    public void close() {
        cancel();
        awaitEnd();
    }
}
