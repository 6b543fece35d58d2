package org.cultivation.infra.views;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Views as known at past positions: folded on from the nearest that are known, which are those last asked for, those
 * kept at every so-many-th position, those of a rebuild under way, or, until that has come so far, saved ones.
 */
final class PastViews {

    private final Folding folding;
    private final Checkpoints checkpoints;
    private final PastMoments asked = new PastMoments(this::fold);
    private volatile KeptMoments kept;
    /** Moments of the fold from zero that follows a start from saved views. */
    private volatile @Nullable KeptMoments filling;

    /** @param spacing how many facts lie between two moments kept, while there is room for them */
    PastViews(Folding folding, Checkpoints checkpoints, long spacing) {
        kept = new KeptMoments(spacing);
        this.folding = folding;
        this.checkpoints = checkpoints;
    }

    KeptMoments kept() {
        return kept;
    }

    InMemoryViews at(long position) {
        return asked.at(position);
    }

    /** Has past moments folded on from these too, while they are being filled. */
    void useWhileFilling(@Nullable KeptMoments moments) {
        filling = moments;
    }

    /** From here on only these are used; whatever was folded from others is forgotten. */
    void replaceBy(KeptMoments moments) {
        kept = moments;
        filling = null;
        asked.forget();
    }

    private InMemoryViews fold(long position) {
        KeptMoments fresh = filling;
        InMemoryViews nearest = later(asked.nearest(position), kept.nearest(position));
        nearest = later(nearest, fresh == null ? null : fresh.nearest(position));
        long after = nearest == null ? -1 : nearest.reached();
        if (position - after > kept.spacing()) {
            Optional<InMemoryViews> saved = checkpoints.newest(after, position, folding.history());
            if (saved.isPresent()) {
                // Opened once; its documents are read as they are asked for.
                kept.keep(saved.get());
                nearest = saved.get();
            }
        }
        InMemoryViews views = nearest == null ? folding.empty() : nearest.copy();
        folding.upTo(position, views);
        return views;
    }

    private static @Nullable InMemoryViews later(@Nullable InMemoryViews one, @Nullable InMemoryViews other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.reached() >= other.reached() ? one : other;
    }
}
