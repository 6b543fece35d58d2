package org.cultivation.infra.facts;

import java.util.List;
import org.cultivation.domain.imports.ImportEvent;

/** Stored names of the facts about imports. */
public final class ImportFacts {

    private static final List<FactType> TYPES =
            List.of(FactType.of("import.list-imported", 1, ImportEvent.ListImported.class));

    private ImportFacts() {}

    /** Names and records, the oldest names first; a new fact is added at the end. */
    public static List<FactType> types() {
        return TYPES;
    }
}
