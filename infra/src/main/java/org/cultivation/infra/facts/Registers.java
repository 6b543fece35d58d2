package org.cultivation.infra.facts;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every register's facts in one catalogue. A new register adds its line here. */
public final class Registers {

    private static final List<Upcast> UPCASTS = List.of(
            // Pool rules had no criteria at first.
            new Upcast(new TypeName("reference.pool-rules-published", 1), body -> {
                if (body.get("rules") instanceof ObjectNode rules) {
                    rules.putArray("criteria");
                }
                return body;
            }));

    private Registers() {}

    /** The catalogue of everything that is written today, with the upcasts of everything that ever was. */
    public static FactCatalogue catalogue() {
        return new FactCatalogue(
                Stream.of(
                                EnterpriseFacts.types(),
                                PlanFacts.types(),
                                ReferenceFacts.types(),
                                ImportFacts.types(),
                                RegisterFacts.types())
                        .flatMap(List::stream)
                        .toList(),
                UPCASTS);
    }
}
