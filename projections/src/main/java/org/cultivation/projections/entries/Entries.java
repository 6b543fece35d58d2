package org.cultivation.projections.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryAmendment;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.SharedDays;
import org.cultivation.projections.UnknownFact;
import org.cultivation.projections.ViewType;
import org.cultivation.projections.Views;
import org.cultivation.projections.trade.TradeFold;

/** Folds the facts of entries, one document each. Facts of other registers are none of its business. */
public final class Entries implements Projection {

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        if (fact.fact() instanceof EntryEvent event) {
            on(event, fact, views);
        } else if (fact.fact() instanceof CountingRulesPublished) {
            recount(views);
        } else if (fact.fact() instanceof UnknownFact unknown && isOfAnEntry(fact)) {
            throw unknown.needed(fact);
        }
    }

    private static void recount(Views views) {
        for (Register register : Register.values()) {
            ViewType<EntryView> type = EntryFields.of(register);
            for (EntryView view : List.copyOf(views.all(type))) {
                views.save(type, view.counted(Counted.of(view, views)));
            }
        }
    }

    private static boolean isOfAnEntry(RecordedFact fact) {
        int colon = fact.stream().indexOf(':');
        return colon > 0 && Register.find(fact.stream().substring(0, colon)).isPresent();
    }

    private static void on(EntryEvent event, RecordedFact fact, Views views) {
        EntryId id = event.entry();
        ViewType<EntryView> type = EntryFields.of(id.register());
        EntryView view = views.find(type, id.id()).orElseGet(() -> EntryView.of(id));
        if (view.position() < fact.position()) {
            EntryView after = after(view, event, fact);
            foldTrade(view, after, event, views);
            views.save(type, after.counted(Counted.of(after, views)));
        }
    }

    private static void foldTrade(EntryView before, EntryView after, EntryEvent event, Views views) {
        FactKind kind = TradeFold.kind().orElse(null);
        if (kind == null || before.register() != kind.register()) {
            return;
        }
        if (event instanceof EntryFact) {
            StandingStep more = after.steps().getLast();
            if (more.kind().equals(kind.name())) {
                Strand strand = before.strand(kind, kind.keyOf(more.step().values()));
                TradeFold.replace(strand, strand.with(more.step()), after.id().id(), views, after.position());
            }
        } else if (event instanceof EntryAmendment) {
            Set<String> keys = new TreeSet<>();
            before.strands(kind).forEach(strand -> keys.add(strand.key()));
            after.strands(kind).forEach(strand -> keys.add(strand.key()));
            for (String key : keys) {
                TradeFold.replace(
                        before.strand(kind, key),
                        after.strand(kind, key),
                        after.id().id(),
                        views,
                        after.position());
            }
        }
    }

    private static EntryView after(EntryView view, EntryEvent event, RecordedFact fact) {
        List<StandingStep> steps = new ArrayList<>(view.steps());
        List<Integer> pending = new ArrayList<>(view.pending());
        switch (event) {
            case EntryFact e -> steps.add(step(e, fact.sequence(), fact.position()));
            case EntryAmendment.EntryAmendmentProposed e -> pending.add(e.proposal());
            case EntryAmendment.EntryAmendmentDeclined e -> pending.remove((Integer) e.proposal());
            case EntryAmendment.EntryFactCorrected e -> {
                pending.remove((Integer) e.proposal());
                steps.replaceAll(old -> old.step().sequence() == e.sequence()
                        ? step(e.corrected(), e.sequence(), fact.position())
                        : old);
            }
            case EntryAmendment.EntryFactWithdrawn e -> {
                pending.remove((Integer) e.proposal());
                steps.removeIf(old -> old.step().sequence() == e.sequence());
            }
            case EntryAmendment.EntryFactSuperseded e -> {
                pending.remove((Integer) e.proposal());
                steps.removeIf(old -> old.step().sequence() == e.sequence());
            }
        }
        return new EntryView(view.id(), fact.position(), steps, pending, view.counted());
    }

    private static StandingStep step(EntryFact fact, long sequence, long position) {
        Map<String, String> values = fact.values().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        value -> SharedTexts.of(value.getKey()), value -> SharedTexts.of(value.getValue())));
        return new StandingStep(
                SharedTexts.of(fact.kind()),
                new Step(
                        sequence,
                        SharedTexts.of(fact.move()),
                        values,
                        SharedDays.of(fact.attestation().effectiveOn()),
                        SharedTexts.of(fact.attestation().actor())),
                position);
    }
}
