package org.cultivation.infra.checkpoints;

import java.util.Optional;
import org.cultivation.infra.note.SignedNote;
import org.jspecify.annotations.Nullable;

/** The checkpoint that all nodes of a log give out now. It never becomes smaller. */
public interface Published {

    /** The one given out now, without cosignatures; empty before the first. */
    Optional<SignedNote> latest();

    /**
     * Gives out another in its place.
     *
     * @param before what {@link #latest} answered when the caller compared it with its tree; null for nothing
     * @param term under which the caller signs
     * @return false, and nothing is changed, when another stands there by now or a later term has published
     */
    boolean replace(@Nullable SignedNote before, SignedNote next, long term);
}
