package org.cultivation.projections.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;

/**
 * The timeline of a firm. It is made of the firm's own stream in the ledger at the moment it is asked for, so it shows
 * every fact, amended ones and those of unknown types too.
 */
public final class FindTimeline {

    private static final Comparator<Placed> EARLIEST_FIRST = Comparator.comparing(Placed::effectiveOn)
            .thenComparingLong(placed -> placed.fact().position());

    private final Amended amended;
    private final RunningFirm firm = new RunningFirm();

    private FindTimeline(Amended amended) {
        this.amended = amended;
    }

    /** The facts effective by {@code on}, newest effective first, of one day the latest recorded first. */
    public static List<TimelineEntry> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        return of(views.history(), code, on, views.reached());
    }

    /** The same with the facts up to {@code position} only: how it read when that one was the last. */
    public static List<TimelineEntry> of(
            FactHistory history, UnifiedSocialCreditCode code, LocalDate on, long position) {
        List<RecordedFact> facts = history.of(code.value(), position);
        FindTimeline timeline = new FindTimeline(new Amended(facts));
        List<TimelineEntry> entries = new ArrayList<>(facts.stream()
                .map(timeline::place)
                .sorted(EARLIEST_FIRST)
                .map(timeline::entry)
                .filter(entry -> !entry.effectiveOn().isAfter(on))
                .toList());
        return entries.reversed();
    }

    private record Placed(RecordedFact fact, LocalDate effectiveOn) {}

    private Placed place(RecordedFact fact) {
        EnterpriseEvent before = amended.before(fact);
        LocalDate effectiveOn = switch (fact.fact()) {
            case FactCorrected e -> e.corrected().attestation().effectiveOn();
            case FactWithdrawn e when before != null -> before.attestation().effectiveOn();
            case FactSuperseded e when before != null -> before.attestation().effectiveOn();
            default -> fact.effectiveOn();
        };
        return new Placed(fact, effectiveOn);
    }

    private TimelineEntry entry(Placed placed) {
        RecordedFact fact = placed.fact();
        Long amendedBy = amended.amendedBy(fact);
        boolean stands = amendedBy == null && fact.fact() instanceof EnterpriseEvent;
        RecordedFact amends = amended.amends(fact);
        List<Change> changes = changes(fact);
        if (stands) {
            advance(fact);
        }
        return new TimelineEntry(
                fact.position(),
                fact.sequence(),
                fact.type(),
                fact.fact().attestation(),
                fact.recordedAt(),
                changes,
                FactDetails.of(fact.fact()),
                amendedBy,
                amends == null ? null : amends.position(),
                stands,
                placed.effectiveOn());
    }

    private List<Change> changes(RecordedFact fact) {
        EnterpriseEvent before = amended.before(fact);
        return switch (fact.fact()) {
            case FactCorrected e when before != null -> RunningFirm.correction(before, e.corrected());
            case EnterpriseEvent e -> firm.changes(e);
            default -> List.of();
        };
    }

    private void advance(RecordedFact fact) {
        switch (fact.fact()) {
            case FactCorrected e -> firm.advance(e.corrected());
            case EnterpriseEvent e -> firm.advance(e);
            default -> {}
        }
    }
}
