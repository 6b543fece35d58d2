package org.cultivation.infra.facts;

import java.util.List;
import java.util.stream.Stream;
import org.cultivation.domain.registers.EntryAmendment;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.Kinds;

/** Stored names of the facts about entries of registers: one for each move of each kind, and the amendments. */
public final class RegisterFacts {

    private static final List<FactType> AMENDMENTS = List.of(
            FactType.of("register.amendment-proposed", 1, EntryAmendment.EntryAmendmentProposed.class),
            FactType.of("register.amendment-declined", 1, EntryAmendment.EntryAmendmentDeclined.class),
            FactType.of("register.fact-corrected", 1, EntryAmendment.EntryFactCorrected.class),
            FactType.of("register.fact-withdrawn", 1, EntryAmendment.EntryFactWithdrawn.class),
            FactType.of("register.fact-superseded", 1, EntryAmendment.EntryFactSuperseded.class));

    private RegisterFacts() {}

    /** Names and records. */
    public static List<FactType> types() {
        return Stream.concat(
                        AMENDMENTS.stream(),
                        Kinds.all().stream()
                                .flatMap(kind -> kind.moves().stream()
                                        .map(move -> FactType.of(kind.typeOf(move), 1, EntryFact.class))))
                .toList();
    }
}
