package org.cultivation.infra.facts;

import java.util.List;
import java.util.stream.Stream;

/** Every register's facts in one catalogue. A new register adds its line here. */
public final class Registers {

    private static final List<Upcast> UPCASTS = List.of();

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
