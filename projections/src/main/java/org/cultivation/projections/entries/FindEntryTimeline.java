package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cultivation.domain.registers.EntryAmendment;
import org.cultivation.domain.registers.EntryAmendment.EntryFactCorrected;
import org.cultivation.domain.registers.EntryAmendment.EntryFactSuperseded;
import org.cultivation.domain.registers.EntryAmendment.EntryFactWithdrawn;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.FactDetails;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of an entry, made of its own stream in the ledger at the moment it is asked for, so it shows every fact,
 * amended ones and those of unknown types too.
 */
public final class FindEntryTimeline {

    private final Map<Long, RecordedFact> bySequence = new HashMap<>();
    private final Map<Long, EntryFact> readings = new HashMap<>();
    private final Map<Long, Long> amendedBy = new HashMap<>();
    private final Map<Long, EntryFact> before = new HashMap<>();

    private FindEntryTimeline(List<RecordedFact> facts) {
        for (RecordedFact fact : facts) {
            bySequence.put(fact.sequence(), fact);
            if (fact.fact() instanceof EntryFact reading) {
                readings.put(fact.sequence(), reading);
            }
            Long target = target(fact);
            if (target != null) {
                EntryFact was = readings.get(target);
                if (was != null) {
                    before.put(fact.sequence(), was);
                }
                amendedBy.put(target, fact.position());
                if (fact.fact() instanceof EntryFactCorrected e) {
                    readings.put(target, e.corrected());
                }
            }
        }
    }

    /** The facts effective by {@code on}, newest effective first, of one day the latest recorded first. */
    public static List<TimelineEntry> of(Views views, EntryId id, LocalDate on) {
        return of(views.history(), id, on, views.reached());
    }

    /** The same with the facts up to {@code position} only: how it read when that one was the last. */
    public static List<TimelineEntry> of(FactHistory history, EntryId id, LocalDate on, long position) {
        List<RecordedFact> facts = history.of(id.value(), position);
        FindEntryTimeline timeline = new FindEntryTimeline(facts);
        Comparator<TimelineEntry> order =
                Comparator.comparing(TimelineEntry::effectiveOn).thenComparingLong(TimelineEntry::position);
        List<TimelineEntry> entries = new ArrayList<>();
        facts.forEach(fact -> entries.add(timeline.entry(fact)));
        entries.removeIf(entry -> entry.effectiveOn().isAfter(on));
        entries.sort(order.reversed());
        return entries;
    }

    private TimelineEntry entry(RecordedFact fact) {
        Long target = target(fact);
        RecordedFact amended = target == null ? null : bySequence.get(target);
        EntryFact was = before.get(fact.sequence());
        LocalDate effectiveOn = fact.fact() instanceof EntryFactCorrected e
                ? e.corrected().attestation().effectiveOn()
                : was == null ? fact.effectiveOn() : was.attestation().effectiveOn();
        Long by = amendedBy.get(fact.sequence());
        return new TimelineEntry(
                fact.position(),
                fact.sequence(),
                fact.type(),
                fact.fact().attestation(),
                fact.recordedAt(),
                was != null && fact.fact() instanceof EntryFactCorrected e ? changes(was, e.corrected()) : List.of(),
                FactDetails.of(fact.fact()),
                by,
                amended == null ? null : amended.position(),
                by == null && (fact.fact() instanceof EntryFact || fact.fact() instanceof EntryAmendment),
                effectiveOn);
    }

    private static List<Change> changes(EntryFact was, EntryFact is) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> fields = new TreeSet<>(was.values().keySet());
        fields.addAll(is.values().keySet());
        for (String field : fields) {
            String old = was.values().get(field);
            String now = is.values().get(field);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(field, old, now));
            }
        }
        LocalDate from = was.attestation().effectiveOn();
        LocalDate to = is.attestation().effectiveOn();
        if (!from.equals(to)) {
            changes.add(new Change("effectiveOn", from.toString(), to.toString()));
        }
        return changes;
    }

    private static @Nullable Long target(RecordedFact fact) {
        return switch (fact.fact()) {
            case EntryFactCorrected e -> e.sequence();
            case EntryFactWithdrawn e -> e.sequence();
            case EntryFactSuperseded e -> e.sequence();
            default -> null;
        };
    }
}
