package org.cultivation.application.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.registers.Confined;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Page;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.entries.HeldStrand;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Entries of the registers beside the enterprise register, and the further facts about enterprises. {@code
 * /api/registers} describes every kind of fact with its moves and fields.
 */
@RestController
@RequestMapping("/api/registers")
class EntryApi {

    private final EntryCommands commands;
    private final Acts acts;
    private final AsOf asOf;
    private final CurrentActor current;
    private final Refusals refusals;

    EntryApi(EntryCommands commands, Acts acts, AsOf asOf, CurrentActor current, Refusals refusals) {
        this.refusals = refusals;
        this.commands = commands;
        this.acts = acts;
        this.asOf = asOf;
        this.current = current;
    }

    /** A fact to record. */
    record FactBody(
            @Nullable Map<String, String> values, @Nullable LocalDate effectiveOn, Bodies.@Nullable BasisBody basis) {}

    /** An entry to open; without an id the next free number is taken. */
    record OpeningBody(
            @Nullable String id,
            @Nullable Map<String, String> values,
            @Nullable LocalDate effectiveOn,
            Bodies.@Nullable BasisBody basis) {}

    /** What was recorded, about what, and what is odd about it. */
    record RecordedEntry(String id, long position, long sequence, List<Doubt> doubts) {}

    /** What was recorded, and what is odd about it. */
    record RecordedFact(long position, long sequence, List<Doubt> doubts) {}

    @GetMapping
    List<KindDescription> kinds() {
        return Kinds.all().stream().map(KindDescription::of).toList();
    }

    @GetMapping("/{register}")
    ResponseEntity<Page<EntryRow>> list(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable Integer expiringWithin,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Refusal.when(size < 1 || size > 500, "filter.malformed", "size", size);
        EntryFilter filter = new EntryFilter(text, unit, status, target, expiringWithin);
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> FindEntries.list(views, register(register), filter, day, sort, descending, page, size));
    }

    @PostMapping("/{register}")
    ResponseEntity<RecordedEntry> open(@PathVariable String register, @RequestBody OpeningBody body) {
        Register of = register(register);
        Refusal.when(!of.isOpenedByFact(), "entry.not-opened-here", of.stored());
        EntryId id = body.id() == null || body.id().isBlank() ? commands.next(of) : EntryId.of(of, body.id());
        var opening = Kinds.opening(of);
        Move move = opening.moves().getFirst();
        Act act = Bodies.act(acts, body.effectiveOn(), body.basis());
        List<Refusal> doubts = commands.doubts(id, opening, move, values(body.values()), act.effectiveOn());
        Recorded recorded = commands.record(id, opening.name(), move.name(), values(body.values()), act);
        return ResponseEntity.created(URI.create("/api/registers/" + of.stored() + "/" + id.id()))
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(new RecordedEntry(id.id(), recorded.position(), recorded.sequence(), Doubt.of(doubts, refusals)));
    }

    /** An entry with every strand that has begun by the day. */
    record EntryAnswer(@Nullable EntryRow entry, List<StrandAnswer> strands) {}

    @GetMapping("/{register}/{id}")
    ResponseEntity<EntryAnswer> one(
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        EntryId entry = EntryId.of(register(register), id);
        return asOf.answer(on, knownOn, (views, day) -> {
            UnitCode unit = commands.unitOf(views, entry);
            if (!entry.register().isOpenedByFact()
                    && unit != null
                    && FindEntries.view(views, entry).isEmpty()) {
                return new EntryAnswer(null, List.of());
            }
            return FindEntries.view(views, entry)
                    .filter(view -> view.isKnownOn(day))
                    .map(view -> {
                        Map<Long, List<Refusal>> doubts = view.doubts();
                        return new EntryAnswer(
                                FindEntries.one(views, entry, day).orElse(null),
                                FindEntries.strands(view, day).stream()
                                        .filter(strand -> Confined.shows(strand.kind(), current.actor(), unit))
                                        .map(strand -> StrandAnswer.of(strand, doubts(doubts, strand)))
                                        .toList());
                    })
                    .orElseThrow(() -> new Refusal("entry.unknown", entry));
        });
    }

    @GetMapping("/{register}/{id}/timeline")
    ResponseEntity<List<TimelineEntry>> timeline(
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        EntryId entry = EntryId.of(register(register), id);
        return asOf.answer(on, knownOn, (views, day) -> {
            UnitCode unit = commands.unitOf(views, entry);
            Refusal.when(
                    FindEntries.view(views, entry)
                            .filter(view -> view.isKnownOn(day))
                            .isEmpty(),
                    "entry.unknown",
                    entry);
            return FindEntryTimeline.of(views, entry, day).stream()
                    .filter(told -> Confined.shows(entry, told.type(), current.actor(), unit))
                    .toList();
        });
    }

    @PostMapping("/{register}/{id}/{kind}/{move}")
    ResponseEntity<RecordedFact> record(
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String move,
            @RequestBody FactBody body) {
        EntryId entry = EntryId.of(register(register), id);
        Act act = Bodies.act(acts, body.effectiveOn(), body.basis());
        List<Refusal> doubts = Kinds.find(entry.register(), kind)
                .flatMap(known -> known.find(move)
                        .map(taken -> commands.doubts(entry, known, taken, values(body.values()), act.effectiveOn())))
                .orElse(List.of());
        Recorded recorded = commands.record(entry, kind, move, values(body.values()), act);
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(new RecordedFact(recorded.position(), recorded.sequence(), Doubt.of(doubts, refusals)));
    }

    private List<Doubt> doubts(Map<Long, List<Refusal>> doubts, HeldStrand strand) {
        return strand.positions().stream()
                .flatMap(position -> Doubt.of(doubts.getOrDefault(position, List.of()), refusals).stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> values(@Nullable Map<String, String> values) {
        if (values == null) {
            return Map.of();
        }
        values.forEach((field, value) -> Refusal.when(Objects.isNull(value), "text.missing", field));
        return values;
    }

    static Register register(String stored) {
        return Register.find(stored).orElseThrow(() -> new Refusal("register.unknown", stored));
    }
}
