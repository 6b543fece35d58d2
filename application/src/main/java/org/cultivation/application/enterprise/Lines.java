package org.cultivation.application.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Looks;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** A firm's timeline ready to be shown: by year, with titles, how late a fact was recorded, and what amended what. */
final class Lines {

    private Lines() {}

    /**
     * One fact.
     *
     * @param when how it was recorded: on the day, later, or by an import
     * @param state suffix of the badge's key: {@code corrected}, {@code withdrawn}, {@code superseded}; null for none
     * @param amending true for an amendment, whose changes show in red and green
     * @param correctable true when an amendment may be proposed for it
     */
    record Line(
            TimelineEntry entry,
            String title,
            String icon,
            String when,
            @Nullable String state,
            boolean amending,
            boolean correctable,
            List<Change> changes,
            List<FactWords.Detail> details) {}

    /** @param byRecord latest recorded first instead of latest effective */
    static Map<String, List<Line>> byYear(
            List<TimelineEntry> timeline, FactWords words, Formats f, boolean byRecord, Looks looks) {
        Map<Long, TimelineEntry> byPosition = new HashMap<>();
        timeline.forEach(entry -> byPosition.put(entry.position(), entry));
        List<TimelineEntry> ordered = new ArrayList<>(timeline);
        if (byRecord) {
            ordered.sort(Comparator.comparingLong(TimelineEntry::position).reversed());
        }
        Map<String, List<Line>> years = new LinkedHashMap<>();
        for (TimelineEntry entry : ordered) {
            LocalDate day = byRecord ? f.dayOf(entry.recordedAt()) : entry.effectiveOn();
            years.computeIfAbsent(f.year(day), year -> new ArrayList<>()).add(line(entry, byPosition, words, f, looks));
        }
        return years;
    }

    private static Line line(
            TimelineEntry entry, Map<Long, TimelineEntry> all, FactWords words, Formats f, Looks looks) {
        boolean amending = looks.isAmendment(entry.type());
        return new Line(
                entry,
                words.title(entry.type(), entry.details()),
                looks.icon(entry.type()),
                recorded(entry, f),
                state(entry, all),
                amending,
                !amending && entry.stands(),
                entry.changes().stream()
                        .filter(change -> !change.field().equals("status") || !amending)
                        .toList(),
                words.details(entry.details(), entry.changes()));
    }

    private static @Nullable String state(TimelineEntry entry, Map<Long, TimelineEntry> all) {
        if (entry.stands() || entry.amendedBy() == null) {
            return entry.stands() ? null : "unread";
        }
        TimelineEntry amendment = all.get(entry.amendedBy());
        return amendment == null
                ? "corrected"
                : amendment.type().substring("enterprise.".length()).replace("fact-", "");
    }

    private static String recorded(TimelineEntry entry, Formats f) {
        LocalDate recorded = f.dayOf(entry.recordedAt());
        LocalDate effective = entry.attestation().effectiveOn();
        long late = f.days(effective, recorded);
        if (entry.attestation().importBatch() != null) {
            return late == 0 ? f.text("recorded.import") : f.text("recorded.import-on", f.date(recorded));
        }
        if (late <= 0) {
            return f.text("recorded.same-day");
        }
        return late <= 7 ? f.text("recorded.on", f.dayOfYear(recorded)) : f.text("recorded.late", late);
    }
}
