package org.cultivation.domain.imports;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.cultivation.domain.Act;

/** What may be asked about imports. */
public sealed interface ImportCommand {

    /** Closes an import with its one fact, after its rows were taken in. */
    record RecordImport(
            @TargetAggregateIdentifier String importId,
            String fileName,
            String sha256,
            int rows,
            int registered,
            int supplemented,
            int unchanged,
            int refused,
            Act act)
            implements ImportCommand {}
}
