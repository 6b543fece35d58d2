package org.cultivation.infra.views;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves copies of the views in the background. While the registry catches up they only wait, so that writing does not
 * slow folding down. All methods but {@link #startAnew} are for the folding thread.
 */
final class CheckpointWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);
    /** Copies share what did not change, yet each keeps what did: more than these would cost memory. */
    private static final int WAITING = 4;
    /** Saving writes every document, so it is done after so much of all facts at least: a start then folds as much. */
    private static final int SHARE = 20;

    private final Checkpoints checkpoints;
    private final long every;
    private final Deque<InMemoryViews> waiting = new ArrayDeque<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("views-checkpoints").daemon(true).factory());
    private long last;

    /** @param every how many facts lie between two checkpoints; @param last position of the newest one, -1 for none */
    CheckpointWriter(Checkpoints checkpoints, long every, long last) {
        this.checkpoints = checkpoints;
        this.every = every;
        this.last = last;
    }

    /** To be called after each batch. */
    void offer(InMemoryViews views, long head) {
        boolean caughtUp = views.reached() + 1 >= head;
        long spacing = Math.max(every, head / (caughtUp ? SHARE : WAITING));
        if (views.reached() - last >= spacing) {
            last = views.reached();
            waiting.add(views.copy());
            if (waiting.size() > WAITING) {
                waiting.remove();
            }
        }
        if (caughtUp) {
            writeWaiting();
        }
    }

    private void writeWaiting() {
        while (!waiting.isEmpty()) {
            InMemoryViews copy = waiting.remove();
            writer.execute(() -> save(copy));
        }
    }

    private void save(InMemoryViews views) {
        try {
            checkpoints.save(views);
            LOG.info("views saved as of position {}", views.reached());
        } catch (IOException | RuntimeException e) {
            LOG.warn("views as of position {} cannot be saved; the next start folds more facts", views.reached(), e);
        }
    }

    /** What was saved is not what the facts say: deletes it all, after what waits, and saves {@code views} instead. */
    void startAnew(InMemoryViews views) {
        writer.execute(() -> {
            try {
                checkpoints.deleteAll();
                save(views);
            } catch (IOException e) {
                LOG.error("saved views that are wrong cannot be deleted; delete the directory of checkpoints", e);
            }
        });
    }

    /** Saves the last state, after what waits, and ends. */
    void close(InMemoryViews views) {
        writeWaiting();
        if (views.reached() > last) {
            writer.execute(() -> save(views));
        }
        writer.close();
    }
}
