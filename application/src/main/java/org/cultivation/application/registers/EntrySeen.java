package org.cultivation.application.registers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Missing;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
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
 * @param doubts what is odd about its standing facts, by position
 * @param running all strands, whatever the day, by kind and key
 */
public record EntrySeen(
        EntryId id,
        @Nullable EntryRow row,
        @Nullable EntryView view,
        @Nullable UnitCode unit,
        List<HeldStrand> strands,
        List<TimelineEntry> timeline,
        Map<Long, List<Refusal>> doubts,
        Map<String, Strand> running) {

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
                        .toList(),
                view == null ? Map.of() : view.doubts(),
                view == null ? Map.of() : running(view));
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

    /** What is odd about the facts of a strand. */
    public List<Refusal> doubts(HeldStrand strand) {
        return strand.positions().stream()
                .flatMap(position -> doubts.getOrDefault(position, List.of()).stream())
                .distinct()
                .toList();
    }

    /** What {@code actor} may begin today. */
    List<EntryOffers.Offer> offers(Actor actor, LocalDate today) {
        return new EntryOffers(id, view, unit, actor, today).beginnings();
    }

    /** The moves that may follow on one strand today. */
    public List<EntryOffers.Offer> next(HeldStrand strand, Actor actor, LocalDate today) {
        Strand of = running.get(name(strand.kind(), strand.key()));
        return of == null ? List.of() : new EntryOffers(id, view, unit, actor, today).next(of);
    }

    private static Map<String, Strand> running(EntryView view) {
        return Kinds.of(view.register()).stream()
                .flatMap(kind -> view.strands(kind).stream())
                .collect(Collectors.toMap(strand -> name(strand.kind(), strand.key()), Function.identity()));
    }

    private static String name(FactKind kind, String key) {
        return kind.name() + "/" + key;
    }
}
