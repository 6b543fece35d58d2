package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryFacts;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.RulesView;
import org.cultivation.projections.reference.Units;

/**
 * What is known of the entries that a list is about, and what the rows before would add. Facts of an entry are read from
 * the ledger, as its aggregate reads them.
 */
final class StandingFacts {

    private final Ledger ledger;
    private final FactCodec codec;
    private final Known known;
    private final Map<EntryId, EntryFacts> facts = new HashMap<>();
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

    StandingFacts(Ledger ledger, FactCodec codec, Known known) {
        this.ledger = ledger;
        this.codec = codec;
        this.known = known;
        this.opened = new HashMap<>(known.opened());
        this.named = new HashMap<>(known.named());
    }

    Known known() {
        return known;
    }

    EntryFacts of(EntryId entry) {
        return facts.computeIfAbsent(entry, this::read);
    }

    /** Adds what a row says, so that later rows follow on it. */
    void add(EntryFact fact) {
        EntryFacts before = of(fact.entry());
        long next = before.recorded().isEmpty() ? 0 : before.recorded().lastKey() + 1;
        facts.put(fact.entry(), before.with(next, fact));
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

    private EntryFacts read(EntryId entry) {
        List<Entry> stream = ledger.readStream(entry.value(), 0);
        EntryFacts read = EntryFacts.NONE;
        for (Entry stored : stream) {
            if (codec.decode(stored.type(), stored.json(), Envelope.BODY_OFFSET) instanceof Decoded.Known fact
                    && fact.fact() instanceof EntryEvent event) {
                read = read.with(stored.sequence(), event);
            } else {
                throw new IllegalStateException("a fact of a type this program does not know: " + stored.type());
            }
        }
        return read;
    }
}
