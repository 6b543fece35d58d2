package org.cultivation.projections.plans;

import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.PlanEvent.PlanPublished;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.UnknownFact;
import org.cultivation.projections.Views;

/** Folds plans. */
public final class Plans implements Projection {

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        switch (fact.fact()) {
            case PlanEvent event -> on(event, fact, views);
            case UnknownFact unknown when unknown.register().equals("plan") -> throw unknown.needed(fact);
            case UnknownFact unknown -> {}
            case EnterpriseEvent other -> {}
            case ReferenceEvent other -> {}
            case ImportEvent other -> {}
            case EntryEvent other -> {}
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
    }

    private static void on(PlanEvent event, RecordedFact fact, Views views) {
        switch (event) {
            case PlanPublished published ->
                views.save(
                        PlanView.TYPE,
                        new PlanView(
                                published.plan(),
                                published.title(),
                                published.stage(),
                                published.documentNumber(),
                                published.publishedOn(),
                                fact.effectiveOn(),
                                published.revises(),
                                published.targets(),
                                published.tasks(),
                                fact.position()));
        }
    }
}
