package org.cultivation.domain.registers;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.Attestation;

/**
 * A fact of one of the kinds. It is stored under the name of its kind and move.
 *
 * @param kind name of the {@link FactKind} in the register of {@code entry}
 * @param move name of the {@link Move}
 * @param values fields in canonical form, key fields included
 */
public record EntryFact(EntryId entry, String kind, String move, Map<String, String> values, Attestation attestation)
        implements EntryEvent {

    public EntryFact {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
