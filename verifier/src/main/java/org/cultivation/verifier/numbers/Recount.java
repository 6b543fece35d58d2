package org.cultivation.verifier.numbers;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.views.FactReader;
import org.cultivation.infra.views.InMemoryViews;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;
import org.cultivation.projections.Views;
import org.cultivation.projections.targets.FindTargets;
import org.jspecify.annotations.Nullable;

/** Folds entries into views, as far as they were known, and asks these for numbers. For one thread. */
public final class Recount {

    private final EntrySource source;
    private final FactReader reader = new FactReader(new FactCodec(Registers.catalogue()));
    private final IndexedFacts history;
    private final InMemoryViews views;
    private final List<Projection> projections = Projections.all();
    private @Nullable Instant last;

    public Recount(EntrySource source) {
        this.source = source;
        this.history = new IndexedFacts(source, reader);
        this.views = new InMemoryViews(history);
    }

    /** Is told after each fact that was folded. */
    interface Folded {
        void at(byte[] entry, Entry fact) throws IOException;
    }

    /**
     * Folds the facts that were known.
     *
     * @throws RuntimeException when a fact cannot be read or folded: no number follows from such a log
     */
    public void fold(KnownAt known) throws IOException {
        fold(known, (bytes, entry) -> {});
    }

    void fold(KnownAt known, Folded folded) throws IOException {
        source.forEach((bytes, place) -> {
            Entry entry = Envelope.parse(bytes);
            if (!known.includes(entry)) {
                return false;
            }
            history.add(entry, place);
            views.fold(reader.read(entry), projections);
            last = entry.recordedAt();
            folded.at(bytes, entry);
            return true;
        });
    }

    Views views() {
        return views;
    }

    /** Position of the last fact folded; -1 before the first. */
    public long position() {
        return views.reached();
    }

    /** The day in Beijing on which the last fact was recorded; for an empty log the first day there is. */
    public LocalDate lastDay() {
        return last == null ? LocalDate.EPOCH : LocalDate.ofInstant(last, KnownAt.ZONE);
    }

    /**
     * A number with its members.
     *
     * @throws IllegalArgumentException for an id that is not one of {@link FindTargets#IDS}
     */
    public RecountedNumber number(String target, LocalDate on) {
        return new RecountedNumber(
                target,
                on,
                position(),
                FindTargets.standings(views, on).stream()
                        .filter(standing -> standing.goal().id().equals(target))
                        .findFirst()
                        .orElse(null),
                FindTargets.members(views, target, on, true, 1, Integer.MAX_VALUE)
                        .rows(),
                FindTargets.members(views, target, on, false, 1, Integer.MAX_VALUE)
                        .rows());
    }
}
