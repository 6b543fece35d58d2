package org.cultivation.projections.imports;

import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.imports.ImportEvent.ListImported;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.UnknownFact;
import org.cultivation.projections.Views;

/** Folds imports. */
public final class Imports implements Projection {

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        switch (fact.fact()) {
            case ImportEvent event -> on(event, fact, views);
            case UnknownFact unknown when unknown.register().equals("import") -> throw unknown.needed(fact);
            case UnknownFact unknown -> {}
            case EnterpriseEvent other -> {}
            case ReferenceEvent other -> {}
            case PlanEvent other -> {}
            case EntryEvent other -> {}
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
    }

    private static void on(ImportEvent event, RecordedFact fact, Views views) {
        switch (event) {
            case ListImported imported ->
                views.save(
                        ImportView.TYPE,
                        new ImportView(
                                imported.importId(),
                                imported.fileName(),
                                imported.sha256(),
                                imported.rows(),
                                imported.registered(),
                                imported.supplemented(),
                                imported.unchanged(),
                                imported.refused(),
                                imported.attestation(),
                                fact.position(),
                                fact.recordedAt()));
        }
    }
}
