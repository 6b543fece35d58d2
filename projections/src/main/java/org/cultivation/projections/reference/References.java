package org.cultivation.projections.reference;

import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.UnknownFact;
import org.cultivation.projections.Views;

/** Folds reference data. Firms are counted anew under new rules by the projection of firms, which runs after this one. */
public final class References implements Projection {

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        switch (fact.fact()) {
            case ReferenceEvent event -> on(event, fact, views);
            case UnknownFact unknown when unknown.register().equals("reference") -> throw unknown.needed(fact);
            case UnknownFact unknown -> {}
            case EnterpriseEvent other -> {}
            case PlanEvent other -> {}
            case ImportEvent other -> {}
            case EntryEvent other -> {}
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
    }

    private static void on(ReferenceEvent event, RecordedFact fact, Views views) {
        switch (event) {
            case UnitsPublished published -> {
                UnitsView view = views.find(UnitsView.TYPE, UnitsView.ID).orElse(UnitsView.NONE);
                if (view.position() < fact.position()) {
                    Units list = new Units(published.version(), published.units(), published.retired());
                    views.save(
                            UnitsView.TYPE,
                            new UnitsView(
                                    view.versions().with(list, fact.effectiveOn(), fact.position()), fact.position()));
                }
            }
            case CountingRulesPublished published -> {
                CountingView view =
                        views.find(CountingView.TYPE, CountingView.ID).orElse(CountingView.NONE);
                if (view.position() < fact.position()) {
                    views.save(
                            CountingView.TYPE,
                            new CountingView(
                                    view.versions().with(published.rules(), fact.effectiveOn(), fact.position()),
                                    fact.position()));
                }
            }
            case PoolRulesPublished published -> {
                RulesView view = views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE);
                if (view.position() < fact.position()) {
                    views.save(
                            RulesView.TYPE,
                            new RulesView(
                                    view.versions().with(published.rules(), fact.effectiveOn(), fact.position()),
                                    fact.position()));
                }
            }
        }
    }
}
