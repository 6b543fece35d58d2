package org.cultivation.infra.facts;

import java.util.List;
import org.cultivation.domain.plan.PlanEvent;

/** Stored names of the facts about plans and their targets. */
public final class PlanFacts {

    private static final List<FactType> TYPES =
            List.of(FactType.of("plan.published", 1, PlanEvent.PlanPublished.class));

    private PlanFacts() {}

    /** Names and records, the oldest names first; a new fact is added at the end. */
    public static List<FactType> types() {
        return TYPES;
    }
}
