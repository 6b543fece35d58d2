package org.cultivation.projections.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.SequencedFact;
import org.cultivation.domain.enterprise.StandingFacts;
import org.cultivation.projections.RecordedFact;

/** The facts of a firm's stream as they stand; what stands and how it reads is the domain's decision. */
public final class Standing {

    private Standing() {}

    /**
     * How the facts that stand read now, by sequence; of amendments only a merge that was not undone is among them.
     *
     * @param recorded all facts of the firm, oldest first
     */
    static Map<Long, EnterpriseEvent> bySequence(List<RecordedFact> recorded) {
        List<SequencedFact> facts = new ArrayList<>(recorded.size());
        for (RecordedFact fact : recorded) {
            if (fact.fact() instanceof EnterpriseEvent event) {
                facts.add(new SequencedFact(fact.sequence(), event));
            }
        }
        Map<Long, EnterpriseEvent> standing = new HashMap<>();
        StandingFacts.of(facts).inOrder().forEach(fact -> standing.put(fact.sequence(), fact.fact()));
        return standing;
    }

    /** The facts that stand, at their own positions and as they read now. */
    public static List<RecordedFact> among(List<RecordedFact> recorded) {
        Map<Long, EnterpriseEvent> standing = bySequence(recorded);
        List<RecordedFact> found = new ArrayList<>(standing.size());
        for (RecordedFact fact : recorded) {
            EnterpriseEvent reads = standing.get(fact.sequence());
            if (reads != null) {
                found.add(reading(fact, reads));
            }
        }
        return found;
    }

    private static RecordedFact reading(RecordedFact fact, EnterpriseEvent reads) {
        return new RecordedFact(fact.position(), fact.stream(), fact.sequence(), fact.recordedAt(), fact.type(), reads);
    }
}
