package org.cultivation.projections.firm;

import java.util.List;
import java.util.Map;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
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

/**
 * Folds the facts of firms, one document each. An amendment changes what the amended fact put into the document, so
 * that every number follows at once.
 */
public final class Firms implements Projection {

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        switch (fact.fact()) {
            case EnterpriseEvent event -> on(event, fact, views);
            case ReferenceEvent event -> on(event, views);
            case UnknownFact unknown -> {
                if (unknown.register().equals("enterprise")
                        || views.find(FirmFields.TYPE, fact.stream()).isPresent()) {
                    throw unknown.needed(fact);
                }
            }
            case PlanEvent other -> {}
            case ImportEvent other -> {}
            case EntryEvent other -> {}
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
    }

    private static void on(EnterpriseEvent event, RecordedFact fact, Views views) {
        FirmView firm = views.find(FirmFields.TYPE, event.code().value()).orElseGet(() -> FirmView.of(event.code()));
        if (firm.position() >= fact.position()) {
            return;
        }
        views.save(
                FirmFields.TYPE,
                new FirmFold(firm)
                        .next(event, fact.sequence(), fact.position())
                        .view(EntityRules.of(views), views.conditions()));
    }

    /**
     * The document that a firm's facts make, folded from nothing with the amendments applied by the domain: what the
     * fact-by-fact fold must come to.
     *
     * @param facts all of the firm, oldest first
     * @param views whose rules hold
     */
    public static FirmView refold(List<RecordedFact> facts, Views views) {
        FirmFold fold = new FirmFold(FirmView.of(new UnifiedSocialCreditCode(facts.getFirst().stream())));
        Map<Long, EnterpriseEvent> standing = Standing.bySequence(facts);
        for (RecordedFact fact : facts) {
            EnterpriseEvent reading = standing.get(fact.sequence());
            if (reading != null) {
                fold.apply(reading, fact.sequence(), fact.position());
            } else if (fact.fact() instanceof EnterpriseMerged undone) {
                fold.pass(undone, fact.sequence(), fact.position());
            } else if (fact.fact() instanceof AmendmentEvent amendment) {
                fold.apply(amendment, fact.sequence(), fact.position());
            }
        }
        return fold.recount().view(EntityRules.of(views), views.conditions());
    }

    private static void on(ReferenceEvent event, Views views) {
        switch (event) {
            case PoolRulesPublished published -> recount(views);
            case CountingRulesPublished published -> recount(views);
            case UnitsPublished other -> {}
        }
    }

    private static void recount(Views views) {
        EntityRules rules = EntityRules.of(views);
        for (FirmView firm : List.copyOf(views.all(FirmFields.TYPE))) {
            views.save(FirmFields.TYPE, new FirmFold(firm).recount().view(rules, views.conditions()));
        }
    }
}
