package org.cultivation.infra.checkpoints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;

/**
 * Checkpoints that were kept, by name. None is ever replaced by another; only cosignatures are added. Safe for several
 * threads. Throws {@link LogUnavailable} when the storage fails.
 */
public interface KeptCheckpoints {

    /** What is kept under the name of a checkpoint and is none. */
    List<String> damaged();

    /** All of them, the smallest tree first. */
    List<KeptCheckpoint> all();

    /** The one with this name. */
    Optional<KeptCheckpoint> find(String name);

    /** One of a tree of this size; the one with most signatures when there are several. */
    Optional<KeptCheckpoint> ofSize(long size);

    /** Keeps the first checkpoint of a day; when the day has one, that stays. */
    KeptCheckpoint keepOf(LocalDate day, SignedNote note);

    /** Keeps a checkpoint beside the daily ones; one of this size that is kept already stays. */
    KeptCheckpoint keep(LocalDate day, SignedNote note);

    /** Keeps one of the same log that was kept elsewhere, under its name, unless there is one. */
    void take(KeptCheckpoint one);

    /** Adds cosignatures, verified before, each once. */
    KeptCheckpoint add(KeptCheckpoint kept, Collection<NoteSignature> cosignatures);
}
