package org.cultivation.projections.firm;

import java.util.List;
import java.util.Set;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.UnknownFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.reference.RulesView;

/**
 * Folds the facts of firms, one document each. An amendment of an earlier fact has the whole firm folded again from its
 * standing facts, so that every number follows at once.
 */
public final class Firms implements Projection {

    private static final Set<String> REGISTERS = Set.of("enterprise", "pool", "amendment");

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        switch (fact.fact()) {
            case EnterpriseEvent event -> on(event, fact, views, history);
            case ReferenceEvent event -> on(event, views);
            case UnknownFact unknown -> {
                if (REGISTERS.contains(unknown.register())
                        || views.find(FirmFields.TYPE, fact.stream()).isPresent()) {
                    throw unknown.needed(fact);
                }
            }
            case PlanEvent other -> {}
            case ImportEvent other -> {}
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
    }

    private static void on(EnterpriseEvent event, RecordedFact fact, Views views, FactHistory history) {
        FirmView firm = views.find(FirmFields.TYPE, event.code().value()).orElseGet(() -> FirmView.of(event.code()));
        if (firm.position() >= fact.position()) {
            return;
        }
        RulesView rules = rules(views);
        FirmView next = switch (event) {
            case FactCorrected amendment -> refolded(fact, history, rules);
            case FactWithdrawn amendment -> refolded(fact, history, rules);
            case FactSuperseded amendment -> refolded(fact, history, rules);
            default -> new FirmFold(firm).apply(event, fact.position()).view(rules);
        };
        views.save(FirmFields.TYPE, next);
    }

    private static FirmView refolded(RecordedFact last, FactHistory history, RulesView rules) {
        return refold(history.of(last.stream(), last.position()), rules);
    }

    /** The document that a firm's facts make, folded from nothing. {@code facts} is all of them, oldest first. */
    static FirmView refold(List<RecordedFact> facts, RulesView rules) {
        RecordedFact last = facts.getLast();
        FirmFold fold = new FirmFold(FirmView.of(new UnifiedSocialCreditCode(last.stream())));
        for (RecordedFact fact : StandingFacts.of(facts).list()) {
            if (fact.fact() instanceof EnterpriseEvent event) {
                fold.apply(event, fact.position());
            }
        }
        return fold.reached(last.position()).recount().view(rules);
    }

    private static void on(ReferenceEvent event, Views views) {
        switch (event) {
            case PoolRulesPublished published -> {
                RulesView rules = rules(views);
                for (FirmView firm : List.copyOf(views.all(FirmFields.TYPE))) {
                    views.save(FirmFields.TYPE, new FirmFold(firm).recount().view(rules));
                }
            }
            case UnitsPublished other -> {}
        }
    }

    private static RulesView rules(Views views) {
        return views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE);
    }
}
