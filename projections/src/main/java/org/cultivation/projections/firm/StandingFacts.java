package org.cultivation.projections.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.projections.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one firm with their amendments applied. A corrected fact keeps its place in the order and reads as the
 * last correction says; a withdrawn or superseded one stands no longer. An amendment that was itself withdrawn changes
 * nothing.
 */
public final class StandingFacts {

    private final Map<Long, RecordedFact> amendments = new HashMap<>();
    private final List<RecordedFact> all;

    private StandingFacts(List<RecordedFact> all) {
        this.all = all;
        for (int i = all.size() - 1; i >= 0; i--) {
            RecordedFact fact = all.get(i);
            Long amended = amendedBy(fact);
            if (amended != null && !isUndone(fact)) {
                amendments.putIfAbsent(amended, fact);
            }
        }
    }

    /** @param facts all facts of the firm, oldest first */
    public static StandingFacts of(List<RecordedFact> facts) {
        return new StandingFacts(facts);
    }

    private static @Nullable Long amendedBy(RecordedFact fact) {
        return switch (fact.fact()) {
            case FactCorrected e -> e.sequence();
            case FactWithdrawn e -> e.sequence();
            case FactSuperseded e -> e.sequence();
            default -> null;
        };
    }

    private boolean isUndone(RecordedFact amendment) {
        RecordedFact later = amendments.get(amendment.sequence());
        return later != null && !(later.fact() instanceof FactCorrected);
    }

    /** The amendment that a fact gave way to: the last one that holds; null when it stands as it was recorded. */
    public @Nullable RecordedFact amendmentOf(RecordedFact fact) {
        return amendments.get(fact.sequence());
    }

    /** The position of the fact that {@code amendment} amends; null when it amends none. */
    public @Nullable Long amendedBy(RecordedFact amendment, List<RecordedFact> among) {
        Long sequence = amendedBy(amendment);
        return sequence == null
                ? null
                : among.stream()
                        .filter(fact -> fact.sequence() == sequence)
                        .map(RecordedFact::position)
                        .findFirst()
                        .orElse(null);
    }

    /** The fact as it stands; null when it does not. */
    public @Nullable RecordedFact standing(RecordedFact fact) {
        RecordedFact amendment = amendments.get(fact.sequence());
        if (amendment == null) {
            return fact;
        }
        return amendment.fact() instanceof FactCorrected correction ? reading(fact, correction.corrected()) : null;
    }

    private static RecordedFact reading(RecordedFact fact, EnterpriseEvent corrected) {
        return new RecordedFact(
                fact.position(), fact.stream(), fact.sequence(), fact.recordedAt(), fact.type(), corrected);
    }

    /** The facts that stand, as they read now, in the order of recording. */
    public List<RecordedFact> list() {
        List<RecordedFact> standing = new ArrayList<>(all.size());
        for (RecordedFact fact : all) {
            RecordedFact reading = standing(fact);
            if (reading != null) {
                standing.add(reading);
            }
        }
        return standing;
    }
}
