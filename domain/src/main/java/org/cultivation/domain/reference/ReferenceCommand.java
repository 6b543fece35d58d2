package org.cultivation.domain.reference;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.cultivation.domain.Act;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;

/** What may be asked about reference data; {@code register} is {@code units}, {@code pool-rules} or {@code counting-rules}. */
public sealed interface ReferenceCommand {

    record PublishUnits(
            @TargetAggregateIdentifier String register,
            String version,
            List<ReportingUnit> units,
            List<RetiredCode> retired,
            Act act)
            implements ReferenceCommand {}

    /** The criteria must be valid CEL: whoever sends this has tried them, the domain knows no CEL. */
    record PublishPoolRules(@TargetAggregateIdentifier String register, PoolRules rules, Act act)
            implements ReferenceCommand {}

    /** The conditions must be valid CEL: whoever sends this has tried them, the domain knows no CEL. */
    record PublishCountingRules(@TargetAggregateIdentifier String register, CountingRules rules, Act act)
            implements ReferenceCommand {}
}
