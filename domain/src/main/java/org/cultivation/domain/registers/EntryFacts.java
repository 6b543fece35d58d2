package org.cultivation.domain.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All facts recorded about one entry, and which of them stand once its amendments are applied.
 *
 * @param recorded by sequence number, everything
 * @param standing by sequence number, as the facts read now
 */
public record EntryFacts(SortedMap<Long, EntryEvent> recorded, SortedMap<Long, EntryFact> standing) implements Strands {

    public static final EntryFacts NONE = new EntryFacts(new TreeMap<>(), new TreeMap<>());

    /** These facts and one more. */
    public EntryFacts with(long sequence, EntryEvent event) {
        SortedMap<Long, EntryEvent> all = new TreeMap<>(recorded);
        all.put(sequence, event);
        return new EntryFacts(all, amended(sequence, event));
    }

    /** What would stand if {@code event} were recorded. */
    SortedMap<Long, EntryFact> amended(long sequence, EntryEvent event) {
        SortedMap<Long, EntryFact> after = new TreeMap<>(standing);
        switch (event) {
            case EntryFact fact -> after.put(sequence, fact);
            case EntryAmendment.EntryFactCorrected e -> after.replace(e.sequence(), e.corrected());
            case EntryAmendment.EntryFactWithdrawn e -> after.remove(e.sequence());
            case EntryAmendment.EntryFactSuperseded e -> after.remove(e.sequence());
            case EntryAmendment.EntryAmendmentProposed e -> {
                // changes nothing until it is approved
            }
            case EntryAmendment.EntryAmendmentDeclined e -> {
                // changes nothing
            }
        }
        return after;
    }

    @Override
    public Strand strand(FactKind kind, String key) {
        return strand(standing, kind, key);
    }

    /** The strand that {@code facts} make of this kind and key. */
    static Strand strand(SortedMap<Long, EntryFact> facts, FactKind kind, String key) {
        return new Strand(kind, key, steps(facts, kind, key));
    }

    @Override
    public List<Strand> all() {
        return standing.isEmpty()
                ? List.of()
                : strands(standing.values().iterator().next().entry().register(), standing);
    }

    /** Every strand that these facts make. */
    static List<Strand> strands(Register register, SortedMap<Long, EntryFact> facts) {
        Map<String, List<Step>> steps = new TreeMap<>();
        Map<String, FactKind> kinds = new TreeMap<>();
        facts.forEach((sequence, fact) -> {
            FactKind kind = Kinds.require(register, fact.kind());
            String name = kind.name() + "/" + kind.keyOf(fact.values());
            kinds.put(name, kind);
            steps.computeIfAbsent(name, any -> new ArrayList<>()).add(Step.of(sequence, fact));
        });
        return kinds.entrySet().stream()
                .map(entry -> {
                    List<Step> of = steps.getOrDefault(entry.getKey(), List.of());
                    return new Strand(
                            entry.getValue(),
                            entry.getValue().keyOf(of.getFirst().values()),
                            of);
                })
                .toList();
    }

    /** The proposal of this number that nothing has settled yet. */
    Optional<EntryAmendment.EntryAmendmentProposed> pending(int proposal) {
        List<EntryEvent> of = recorded.values().stream()
                .filter(event -> event instanceof EntryAmendment amendment && amendment.proposal() == proposal)
                .toList();
        return of.size() == 1 && of.getFirst() instanceof EntryAmendment.EntryAmendmentProposed proposed
                ? Optional.of(proposed)
                : Optional.empty();
    }

    int nextProposal() {
        return 1
                + (int) recorded.values().stream()
                        .filter(EntryAmendment.EntryAmendmentProposed.class::isInstance)
                        .count();
    }

    private static List<Step> steps(SortedMap<Long, EntryFact> facts, FactKind kind, String key) {
        List<Step> steps = new ArrayList<>();
        facts.forEach((sequence, fact) -> {
            if (fact.kind().equals(kind.name()) && kind.hasKey(fact.values(), key)) {
                steps.add(Step.of(sequence, fact));
            }
        });
        return steps;
    }
}
