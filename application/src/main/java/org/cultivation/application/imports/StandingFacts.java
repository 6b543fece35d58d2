package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.RulesView;
import org.cultivation.projections.reference.Units;

/**
 * What is known of the entries that a list is about, and what the rows before would add. An entry is looked up once, in
 * the views, which keep its standing facts in the steps that its aggregate decides by; reading whole streams again for
 * each list took longer the more there was.
 */
final class StandingFacts {

    private final Registry registry;
    private final Known known;
    private final Map<EntryId, StandingEntry> entries = new HashMap<>();
    private final Map<Opening, EntryId> opened;
    private final Map<String, EntryId> named;

    /** What the views answered. */
    record Known(
            Units units,
            RulesView rules,
            LocalDate today,
            Map<Opening, EntryId> opened,
            Map<String, EntryId> named,
            NamedEntries entries,
            long position) {

        static Known ask(Views views, long position, FactList.Meant list, LocalDate today) {
            Map<Opening, EntryId> opened = new HashMap<>();
            Map<String, EntryId> named = new HashMap<>();
            if (list.opens()) {
                for (EntryView view : views.all(EntryFields.of(list.register()))) {
                    view.strand(Kinds.opening(list.register()), "").steps().stream()
                            .filter(step -> step.move().equals(list.move().name()))
                            .forEach(step -> opened.put(new Opening(step.values(), step.effectiveOn()), view.id()));
                    named.putIfAbsent(Text.narrow(view.nameOn(today)), view.id());
                }
            }
            return new Known(
                    FindReference.units(views, today),
                    views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE),
                    today,
                    opened,
                    named,
                    NamedEntries.ask(views, list, today),
                    position);
        }
    }

    /** What an entry was opened with. Two entries that begin alike on one day are taken for the same. */
    record Opening(Map<String, String> values, LocalDate on) {
        Opening {
            values = Map.copyOf(values);
        }
    }

    StandingFacts(Registry registry, Known known) {
        this.registry = registry;
        this.known = known;
        this.opened = new HashMap<>(known.opened());
        this.named = new HashMap<>(known.named());
    }

    Known known() {
        return known;
    }

    StandingEntry of(EntryId entry) {
        return entries.computeIfAbsent(
                entry,
                id -> new StandingEntry(
                        id.register(),
                        registry.ask(
                                        org.cultivation.projections.Known.NOW,
                                        (views, position) -> FindEntries.view(views, id))
                                .value()
                                .orElse(null)));
    }

    /** Adds what a row says, so that later rows follow on it. */
    void add(EntryFact fact) {
        of(fact.entry()).add(fact);
    }

    /** The entry that was opened with the same values on the same day. */
    Optional<EntryId> opened(EntryFact fact) {
        return Optional.ofNullable(
                opened.get(new Opening(fact.values(), fact.attestation().effectiveOn())));
    }

    /** An entry of this name. */
    Optional<EntryId> named(String name) {
        return Optional.ofNullable(named.get(Text.narrow(name)));
    }
}
