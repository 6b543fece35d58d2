package org.cultivation.infra.views;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cultivation.infra.views.RebuildStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds every fact from zero beside the live views and compares each document with the live one at the same position,
 * on the way also with the past moments that are kept. Equal documents are shared with those moments, so that it needs
 * little room. When nothing differs it takes over by itself, since nobody can see a difference; otherwise somebody must
 * have read what changes.
 */
final class Rebuild implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** What the rebuild needs of the live views. */
    interface Live {
        /** As they are now; nobody changes the copy. */
        InMemoryViews copy();

        KeptMoments moments();

        /** Puts {@code rebuilt} in their place if both have come as far, and says whether it did. */
        boolean replaceBy(InMemoryViews rebuilt, KeptMoments moments, boolean different);
    }

    private final int number;
    private final @Nullable String startedBy;
    private final Instant startedAt;
    private final Folding folding;
    private final Live live;
    private final InstantSource clock;
    private final KeptMoments moments;
    private final Duration patience;
    private final CountDownLatch unwanted = new CountDownLatch(1);

    private volatile State state = State.RUNNING;
    private volatile long reached = -1;
    private volatile long goal;
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable String failure;
    private volatile @Nullable Comparison comparison;
    private volatile int comparedMoments;
    private volatile int changedMoments;
    private @Nullable InMemoryViews rebuilt;

    /** @param patience how long it waits before it begins, so that it does not stand in the way of a start */
    Rebuild(
            int number,
            @Nullable String startedBy,
            Folding folding,
            Live live,
            InstantSource clock,
            Duration patience) {
        this.patience = patience;
        this.number = number;
        this.startedBy = startedBy;
        this.folding = folding;
        this.live = live;
        this.clock = clock;
        startedAt = clock.instant();
        moments = live.moments().anew();
    }

    @Override
    public void run() {
        try {
            if (!patience.isZero()) {
                live.copy().readAhead();
                if (unwanted.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new CancellationException();
                }
            }
            InMemoryViews views = folding.empty();
            InMemoryViews now = live.copy();
            while (views.reached() < now.reached()) {
                goal = now.reached();
                folding.upTo(goal, views, this::folded);
                now = live.copy();
            }
            Comparison compared = Comparison.of(now, views);
            requireWanted();
            settle(compared, views);
        } catch (CancellationException e) {
            end(State.CANCELLED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(State.CANCELLED);
        } catch (RuntimeException | Error e) {
            LOG.error("rebuild {} failed after position {}", number, reached, e);
            failure = e.toString();
            end(State.FAILED);
        }
    }

    private void folded(InMemoryViews views) {
        reached = views.reached();
        if (moments.isDue(reached)) {
            InMemoryViews known = live.moments().at(reached);
            if (known != null) {
                comparedMoments++;
                changedMoments += views.shareWith(known) > 0 ? 1 : 0;
            }
            moments.keep(views.bareCopy());
        }
        requireWanted();
    }

    private void requireWanted() {
        if (isUnwanted()) {
            throw new CancellationException();
        }
    }

    private boolean isUnwanted() {
        return unwanted.getCount() == 0;
    }

    private synchronized void settle(Comparison compared, InMemoryViews views) {
        comparison = compared;
        requireWanted();
        if (compared.changed().isEmpty() && changedMoments == 0) {
            replaceLive(views, false);
            LOG.info("rebuild {}: {} documents as of {} are as they should be", number, compared.documents(), goal);
            end(State.SAME);
        } else {
            LOG.error(
                    "rebuild {}: {} of {} documents as of {} and {} of {} past moments are not what the facts say;"
                            + " the rebuilt views take over when they are told to",
                    number,
                    compared.changed().size(),
                    compared.documents(),
                    compared.position(),
                    changedMoments,
                    comparedMoments);
            rebuilt = views;
            endedAt = clock.instant();
            state = State.DIFFERENT;
        }
    }

    private void replaceLive(InMemoryViews views, boolean different) {
        do {
            folding.upTo(live.copy().reached(), views, any -> {
                if (moments.isDue(any.reached())) {
                    moments.keep(any.bareCopy());
                }
            });
        } while (!live.replaceBy(views, moments, different));
    }

    /** Puts the rebuilt views in the place of the live ones; false when it does not wait for that. */
    synchronized boolean takeOver() {
        InMemoryViews waiting = rebuilt;
        if (state != State.DIFFERENT || waiting == null) {
            return false;
        }
        replaceLive(waiting, true);
        rebuilt = null;
        state = State.TAKEN_OVER;
        return true;
    }

    /** Calls it off; false when it has ended already. */
    synchronized boolean cancel() {
        if (state == State.DIFFERENT) {
            rebuilt = null;
            state = State.CANCELLED;
            return true;
        }
        if (state == State.RUNNING) {
            unwanted.countDown();
            return true;
        }
        return false;
    }

    private void end(State how) {
        endedAt = clock.instant();
        state = how;
    }

    KeptMoments moments() {
        return moments;
    }

    /** What differs; empty before it is known. */
    List<ChangedRow> changed() {
        Comparison compared = comparison;
        return compared == null ? List.of() : compared.changed();
    }

    RebuildStatus status() {
        Comparison compared = comparison;
        Instant end = endedAt;
        return new RebuildStatus(
                number,
                state,
                startedBy,
                startedAt,
                Duration.between(startedAt, end == null ? clock.instant() : end),
                reached,
                Math.max(goal, reached),
                compared == null ? 0 : compared.documents(),
                compared == null ? 0 : compared.changed().size(),
                comparedMoments,
                changedMoments,
                failure);
    }
}
