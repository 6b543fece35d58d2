package org.cultivation.infra.views;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Views as they were at every so-many-th position, from which any past moment is folded on. They share with each other
 * what did not change between them. When there are too many, every second one goes, so their number stays bounded and
 * the way from one to the next doubles. For any number of threads.
 */
final class KeptMoments {

    /** Facts between two of them at first: folding so many takes a tenth of a second. */
    static final long SPACING = 8_192;
    /** Each is given so much of the heap before their number is cut; with a million facts it takes a sixth of it. */
    private static final long ROOM = 16L << 20;

    private static final int FEWEST = 16;
    private static final int MOST = 128;

    private final ConcurrentSkipListMap<Long, InMemoryViews> moments = new ConcurrentSkipListMap<>();
    private final long closest;
    private final int most;
    private volatile long spacing;

    /** @param closest how many facts lie between two of them at first */
    KeptMoments(long closest) {
        this(closest, Math.clamp(Runtime.getRuntime().maxMemory() / ROOM, FEWEST, MOST));
    }

    KeptMoments(long closest, int most) {
        this.closest = closest;
        this.spacing = closest;
        this.most = most;
    }

    /** None yet, to be kept by the same rules. */
    KeptMoments anew() {
        return new KeptMoments(closest, most);
    }

    /** True when views that have reached {@code position} should be kept. */
    boolean isDue(long position) {
        return (position + 1) % spacing == 0;
    }

    /** Keeps views that nobody changes any more. */
    synchronized void keep(InMemoryViews views) {
        moments.put(views.reached(), views);
        if (moments.size() > most) {
            spacing *= 2;
            moments.keySet().removeIf(position -> !isDue(position));
        }
    }

    /** The newest that is not after {@code position}; null when there is none. */
    @Nullable
    InMemoryViews nearest(long position) {
        Map.Entry<Long, InMemoryViews> nearest = moments.floorEntry(position);
        return nearest == null ? null : nearest.getValue();
    }

    /** The one at this very position; null when there is none. */
    @Nullable
    InMemoryViews at(long position) {
        return moments.get(position);
    }

    /** How far at most it is from one to the next. */
    long spacing() {
        return spacing;
    }

    int size() {
        return moments.size();
    }
}
