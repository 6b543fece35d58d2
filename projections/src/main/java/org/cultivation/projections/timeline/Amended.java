package org.cultivation.projections.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.projections.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Which facts of a firm were amended by which, found by walking them in the order of recording. */
final class Amended {

    private final Map<Long, RecordedFact> bySequence = new HashMap<>();
    /** How a fact read when an amendment met it, by position of the amendment. */
    private final Map<Long, EnterpriseEvent> before = new HashMap<>();
    /** How a fact reads now, by its sequence. */
    private final Map<Long, EnterpriseEvent> readings = new HashMap<>();

    private final Map<Long, Long> amendedBy = new HashMap<>();
    private final Map<Long, RecordedFact> amends = new HashMap<>();
    private @Nullable RecordedFact merge;

    Amended(List<RecordedFact> facts) {
        for (RecordedFact fact : facts) {
            bySequence.put(fact.sequence(), fact);
            switch (fact.fact()) {
                case FactCorrected e -> {
                    amend(e.sequence(), fact);
                    readings.put(e.sequence(), e.corrected());
                }
                case FactWithdrawn e -> amend(e.sequence(), fact);
                case FactSuperseded e -> amend(e.sequence(), fact);
                case EnterpriseMerged e -> merge = fact;
                case EnterpriseUnmerged e -> {
                    if (merge != null) {
                        amend(merge.sequence(), fact);
                    }
                }
                default -> {}
            }
        }
    }

    private void amend(long sequence, RecordedFact amendment) {
        RecordedFact amended = bySequence.get(sequence);
        if (amended != null && amended.fact() instanceof EnterpriseEvent original) {
            before.put(amendment.position(), readings.getOrDefault(sequence, original));
            Long earlier = amendedBy.put(amended.position(), amendment.position());
            amends.put(amendment.position(), amended);
            if (earlier != null) {
                amendedBy.put(earlier, amendment.position());
            }
        }
    }

    /** Position of the last amendment of {@code fact}, for a correction also of what took its place; null for none. */
    @Nullable
    Long amendedBy(RecordedFact fact) {
        return amendedBy.get(fact.position());
    }

    /** The fact that {@code fact} amends; null when it amends none. */
    @Nullable
    RecordedFact amends(RecordedFact fact) {
        return amends.get(fact.position());
    }

    /** How the fact that {@code amendment} amends read before it; null when it amends none. */
    @Nullable
    EnterpriseEvent before(RecordedFact amendment) {
        return before.get(amendment.position());
    }
}
