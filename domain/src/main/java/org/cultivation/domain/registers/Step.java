package org.cultivation.domain.registers;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a strand needs of a fact.
 *
 * @param sequence number in the entry's stream
 * @param effectiveOn the day it takes effect
 * @param actor who attested it
 */
public record Step(long sequence, String move, Map<String, String> values, LocalDate effectiveOn, String actor) {

    public static Step of(long sequence, EntryFact fact) {
        return new Step(
                sequence,
                fact.move(),
                fact.values(),
                fact.attestation().effectiveOn(),
                fact.attestation().actor());
    }
}
