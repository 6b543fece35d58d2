package org.cultivation.domain.imports;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.Role;
import org.cultivation.domain.Text;
import org.cultivation.domain.enterprise.Authority;
import org.jspecify.annotations.Nullable;

/** One import: its single fact closes it. */
@AggregateRoot(type = "ImportBatch")
public class ImportBatch {

    @AggregateIdentifier
    private @Nullable String importId;

    /** For Axon, which then replays the facts. */
    protected ImportBatch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(ImportCommand.RecordImport c) {
        Refusal.when(importId != null, "import.already-recorded", c.importId());
        // Reviewers bring lists of the facts that are theirs to record, such as scores.
        Authority.requireRole(c.act().actor(), Role.CLERK, Role.REVIEWER);
        RegisterName.chosen(c.importId());
        Refusal.when(!c.sha256().matches("[0-9a-f]{64}"), "import.hash-malformed");
        boolean negative = c.registered() < 0 || c.supplemented() < 0 || c.unchanged() < 0 || c.refused() < 0;
        long sum = (long) c.registered() + c.supplemented() + c.unchanged() + c.refused();
        Refusal.when(negative || sum != c.rows(), "import.counts-differ", c.rows(), sum);
        AggregateLifecycle.apply(new ImportEvent.ListImported(
                c.importId(),
                Text.line("fileName", c.fileName(), 1, 200),
                c.sha256(),
                c.rows(),
                c.registered(),
                c.supplemented(),
                c.unchanged(),
                c.refused(),
                c.act().attest()));
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ImportEvent.ListImported fact) {
        importId = fact.importId();
    }
}
