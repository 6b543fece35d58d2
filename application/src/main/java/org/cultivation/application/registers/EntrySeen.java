package org.cultivation.application.registers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Missing;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.entries.HeldStrand;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Everything an entry's page shows, read at one position and cut to what the reader may see.
 *
 * @param row null for a firm or unit about which nothing is recorded here yet
 * @param unit the unit it belongs to; null where nothing says so
 */
public record EntrySeen(
        EntryId id,
        @Nullable EntryRow row,
        @Nullable EntryView view,
        @Nullable UnitCode unit,
        List<HeldStrand> strands,
        List<TimelineEntry> timeline) {

    /** An action that the reader may take. */
    public record Offer(FactKind kind, Move move, String key) {}

    /** @throws Missing when the register knows no such entry on {@code on} */
    static EntrySeen read(Views views, EntryId id, @Nullable UnitCode unit, LocalDate on, Actor actor) {
        EntryView view =
                FindEntries.view(views, id).filter(found -> found.isKnownOn(on)).orElse(null);
        if (view == null && (id.register().isOpenedByFact() || unit == null)) {
            throw new Missing("entry", id.id());
        }
        return new EntrySeen(
                id,
                FindEntries.one(views, id, on).orElse(null),
                view,
                unit,
                view == null
                        ? List.of()
                        : FindEntries.strands(view, on).stream()
                                .filter(strand -> Confined.shows(strand.kind(), actor, unit))
                                .toList(),
                FindEntryTimeline.of(views, id, on).stream()
                        .filter(told -> Confined.shows(id, told.type(), actor, unit))
                        .toList());
    }

    /** @throws Missing when the address names no entry */
    static EntryId id(String register, String id) {
        Register of = Register.find(register).orElseThrow(() -> new Missing("register", register));
        try {
            return EntryId.of(of, id);
        } catch (Refusal malformed) {
            throw new Missing("entry", id);
        }
    }

    /** The strands by kind, in the order of pages; kinds without one are left out. */
    public Map<FactKind, List<HeldStrand>> byKind() {
        return strands.stream()
                .collect(Collectors.groupingBy(HeldStrand::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** What {@code actor} may record next, by kind: moves that fit the status of an unkeyed kind or of each key. */
    List<Offer> offers(Actor actor, LocalDate today) {
        return Kinds.of(id.register()).stream()
                .filter(kind -> Confined.shows(kind, actor, unit))
                .flatMap(kind -> kind.moves().stream()
                        .filter(move -> entitled(move, actor))
                        .filter(move -> fits(kind, move, today))
                        .map(move -> new Offer(kind, move, "")))
                .toList();
    }

    /** The moves that may follow on one strand. */
    public List<Offer> next(HeldStrand strand, Actor actor) {
        return strand.kind().moves().stream()
                .filter(move -> entitled(move, actor) && move.from().contains(strand.status()))
                .map(move -> new Offer(strand.kind(), move, strand.key()))
                .toList();
    }

    private boolean entitled(Move move, Actor actor) {
        return Authority.obstacle(
                        move.roles(),
                        move.cityOnly(),
                        unit == null ? actor.scope().isCity() ? actor.scope() : new UnitCode("120000") : unit,
                        actor)
                .isEmpty();
    }

    private boolean fits(FactKind kind, Move move, LocalDate today) {
        if (!kind.key().isEmpty()) {
            return move.begins();
        }
        if (view == null) {
            return move.begins();
        }
        Strand strand = view.strand(kind, "");
        // What has begun offers its next moves where it is shown.
        return strand.stepsBy(today).isEmpty() && move.begins();
    }
}
