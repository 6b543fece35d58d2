package org.cultivation.infra.facts;

import java.util.List;
import org.cultivation.domain.reference.ReferenceEvent;

/** Stored names of the facts about reference data. */
public final class ReferenceFacts {

    private static final List<FactType> TYPES = List.of(
            FactType.of("reference.units-published", 1, ReferenceEvent.UnitsPublished.class),
            FactType.of("reference.pool-rules-published", 2, ReferenceEvent.PoolRulesPublished.class),
            FactType.of("reference.counting-rules-published", 1, ReferenceEvent.CountingRulesPublished.class));

    private ReferenceFacts() {}

    /** Names and records, the oldest names first; a new fact is added at the end. */
    public static List<FactType> types() {
        return TYPES;
    }
}
