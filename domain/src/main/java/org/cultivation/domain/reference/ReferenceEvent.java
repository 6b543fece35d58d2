package org.cultivation.domain.reference;

import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.Fact;
import org.cultivation.domain.PoolRules;

/** A fact about the reference data. */
public sealed interface ReferenceEvent extends Fact {

    /** The list of reporting units as in force from the effective date (填报单位目录). A later one replaces it. */
    record UnitsPublished(String version, List<ReportingUnit> units, List<RetiredCode> retired, Attestation attestation)
            implements ReferenceEvent {
        public UnitsPublished {
            units = List.copyOf(units);
            retired = List.copyOf(retired);
        }
    }

    /** Pool rules in force from the effective date (培育库规则). */
    record PoolRulesPublished(PoolRules rules, Attestation attestation) implements ReferenceEvent {}

    /** Counting rules in force from the effective date (计数规则). */
    record CountingRulesPublished(CountingRules rules, Attestation attestation) implements ReferenceEvent {}
}
