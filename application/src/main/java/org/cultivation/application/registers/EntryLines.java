package org.cultivation.application.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** An entry's timeline ready to be shown, by year. */
public final class EntryLines {

    private EntryLines() {}

    /** Facts shown before the reader asks for all. */
    private static final int SHOWN = 40;

    /** Puts the timeline into {@code model}, the latest facts only unless {@code whole}. */
    static void show(EntrySeen seen, boolean whole, EntryWords words, Model model) {
        List<TimelineEntry> timeline = seen.timeline();
        int hidden = whole ? 0 : Math.max(0, timeline.size() - SHOWN);
        model.addAttribute("told", of(timeline.subList(0, timeline.size() - hidden), seen.doubts(), words));
        model.addAttribute("hiddenFacts", hidden);
    }

    /**
     * One fact.
     *
     * @param sentence what it says
     * @param title name of its kind; for an amendment what it did
     * @param changes what a correction changed, in words
     * @param amending true for an amendment
     * @param doubts what is odd about it as it stands
     */
    public record Line(
            TimelineEntry entry,
            String title,
            String sentence,
            List<Change> changes,
            boolean amending,
            List<Refusal> doubts) {}

    private static Map<String, List<Line>> of(
            List<TimelineEntry> timeline, Map<Long, List<Refusal>> doubts, EntryWords words) {
        Map<String, List<Line>> years = new LinkedHashMap<>();
        for (TimelineEntry entry : timeline) {
            years.computeIfAbsent(words.f().year(entry.effectiveOn()), any -> new ArrayList<>())
                    .add(line(
                            entry,
                            kindAmended(entry, timeline),
                            doubts.getOrDefault(entry.position(), List.of()),
                            words));
        }
        return years;
    }

    private static Line line(TimelineEntry entry, @Nullable FactKind amended, List<Refusal> doubts, EntryWords words) {
        Optional<Kinds.OfType> found = Kinds.ofType(entry.type());
        boolean amending = entry.type().startsWith("register.");
        FactKind kind = found.map(Kinds.OfType::kind).orElse(amended);
        return new Line(
                entry,
                found.map(known -> words.kind(known.kind()))
                        .orElseGet(() -> words.f()
                                .textOr("fact." + entry.type(), words.f().text("fact.unknown", entry.type()))),
                words.sentence(entry.type(), entry.details())
                        .orElseGet(() -> entry.details().getOrDefault("reason", "")),
                changes(entry, kind, words),
                amending,
                doubts);
    }

    /** What the fact at {@code position} changed, in words; empty for one that amends nothing. */
    public static List<Change> changes(List<TimelineEntry> timeline, long position, EntryWords words) {
        return timeline.stream()
                .filter(entry -> entry.position() == position)
                .flatMap(entry -> changes(entry, kindAmended(entry, timeline), words).stream())
                .toList();
    }

    private static List<Change> changes(TimelineEntry entry, @Nullable FactKind kind, EntryWords words) {
        return entry.changes().stream()
                .map(change -> kind == null
                        ? change
                        : new Change(
                                words.label(kind, change.field()),
                                words.value(kind, change.field(), change.before()),
                                words.value(kind, change.field(), change.after())))
                .toList();
    }

    private static @Nullable FactKind kindAmended(TimelineEntry amendment, List<TimelineEntry> timeline) {
        Long amends = amendment.amends();
        return amends == null
                ? null
                : timeline.stream()
                        .filter(entry -> entry.position() == amends)
                        .findFirst()
                        .flatMap(entry -> Kinds.ofType(entry.type()))
                        .map(Kinds.OfType::kind)
                        .orElse(null);
    }
}
