package org.cultivation.domain.registers;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;

/**
 * Judges the later facts of a strand again, by the rules of its kind, when a fact before them changes. What those rules
 * would refuse already as the facts stand is left alone: it was recorded under other rules.
 */
final class Replay {

    private Replay() {}

    /**
     * @param standing the facts as they stand
     * @param amended the facts as they would read
     * @throws Refusal {@code fact.impossible-after}, which names the fact that would become impossible
     */
    static void requirePossible(
            Register register, SortedMap<Long, EntryFact> standing, SortedMap<Long, EntryFact> amended) {
        SortedMap<Long, EntryFact> changed = new TreeMap<>();
        standing.forEach((sequence, fact) -> {
            if (!fact.equals(amended.get(sequence))) {
                changed.put(sequence, fact);
            }
        });
        amended.forEach((sequence, fact) -> {
            if (!fact.equals(standing.get(sequence))) {
                changed.put(sequence, fact);
            }
        });
        for (EntryFact fact : changed.values()) {
            FactKind kind = Kinds.require(register, fact.kind());
            String key = kind.keyOf(fact.values());
            requirePossible(EntryFacts.strand(standing, kind, key), EntryFacts.strand(amended, kind, key));
        }
    }

    /** The same for one strand. */
    static void requirePossible(Strand was, Strand is) {
        if (was.steps().isEmpty()) {
            return;
        }
        for (int place = 0; place < is.steps().size(); place++) {
            Step step = is.steps().get(place);
            int stood = was.steps().indexOf(step);
            boolean sameBefore = stood < 0 || was.valuesBefore(stood).equals(is.valuesBefore(place));
            if (!sameBefore && refused(was, stood).isEmpty()) {
                refused(is, place).ifPresent(why -> {
                    throw new Refusal(
                            "fact.impossible-after",
                            is.kind().register(),
                            is.kind().name(),
                            step.move(),
                            "",
                            step.effectiveOn(),
                            why.code());
                });
            }
        }
    }

    private static Optional<Refusal> refused(Strand strand, int place) {
        try {
            strand.kind().judged(strand.proposal(place));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
