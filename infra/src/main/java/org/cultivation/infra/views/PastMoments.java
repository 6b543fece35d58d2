package org.cultivation.infra.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Views as known at past positions, the last few that were asked for. They are finished when they are put here, so any
 * number of threads read them at once. One moment is folded once, however many ask for it meanwhile.
 */
final class PastMoments {

    private static final int KEPT = 6;

    private final LongFunction<InMemoryViews> fold;
    private final Map<Long, CompletableFuture<InMemoryViews>> moments = new LinkedHashMap<>(16, 0.75f, true);

    /** @param fold makes the views of a position */
    PastMoments(LongFunction<InMemoryViews> fold) {
        this.fold = fold;
    }

    InMemoryViews at(long position) {
        CompletableFuture<InMemoryViews> moment = new CompletableFuture<>();
        CompletableFuture<InMemoryViews> known = putIfAbsent(position, moment);
        if (known != null) {
            return joined(known);
        }
        try {
            moment.complete(fold.apply(position));
        } catch (RuntimeException | Error e) {
            remove(position);
            moment.completeExceptionally(e);
        }
        return joined(moment);
    }

    private static InMemoryViews joined(CompletableFuture<InMemoryViews> moment) {
        try {
            return moment.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized @Nullable CompletableFuture<InMemoryViews> putIfAbsent(
            long position, CompletableFuture<InMemoryViews> moment) {
        CompletableFuture<InMemoryViews> known = moments.get(position);
        if (known == null) {
            moments.put(position, moment);
            if (moments.size() > KEPT) {
                moments.remove(moments.keySet().iterator().next());
            }
        }
        return known;
    }

    private synchronized void remove(long position) {
        moments.remove(position);
    }

    /** Forgets them all: what they were folded from was not right. */
    synchronized void forget() {
        moments.clear();
    }

    /** The finished moment nearest before {@code position}, from which to fold on; null when there is none. */
    synchronized @Nullable InMemoryViews nearest(long position) {
        InMemoryViews nearest = null;
        for (CompletableFuture<InMemoryViews> moment : List.copyOf(moments.values())) {
            InMemoryViews views = moment.isCompletedExceptionally() ? null : moment.getNow(null);
            if (views != null
                    && views.reached() <= position
                    && (nearest == null || views.reached() > nearest.reached())) {
                nearest = views;
            }
        }
        return nearest;
    }
}
