package org.cultivation.infra.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.SequencedFact;
import org.cultivation.domain.enterprise.StandingFacts;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.projections.RecordedFact;

/** The counting rule written down a second time, as plainly as can be, from the facts themselves and for one day. */
final class PlainCounting {

    private PlainCounting() {}

    static Set<UnifiedSocialCreditCode> counted(List<RecordedFact> known, LocalDate day) {
        Map<UnifiedSocialCreditCode, List<SequencedFact>> firms = new HashMap<>();
        int months = 12;
        LocalDate rulesSince = LocalDate.MIN;
        for (RecordedFact fact : known) {
            if (fact.fact() instanceof EnterpriseEvent event) {
                firms.computeIfAbsent(event.code(), code -> new ArrayList<>())
                        .add(new SequencedFact(fact.sequence(), event));
            } else if (fact.fact() instanceof PoolRulesPublished rules
                    && !fact.effectiveOn().isAfter(day)
                    && !fact.effectiveOn().isBefore(rulesSince)) {
                months = rules.rules().activityMonths();
                rulesSince = fact.effectiveOn();
            }
        }
        Set<UnifiedSocialCreditCode> counted = new HashSet<>();
        for (Map.Entry<UnifiedSocialCreditCode, List<SequencedFact>> firm : firms.entrySet()) {
            if (counts(firm.getValue(), day, months)) {
                counted.add(firm.getKey());
            }
        }
        return counted;
    }

    private static boolean counts(List<SequencedFact> facts, LocalDate day, int months) {
        boolean registered = false;
        boolean active = false;
        for (SequencedFact standing : StandingFacts.of(facts).inOrder()) {
            boolean effective = !standing.fact().attestation().effectiveOn().isAfter(day);
            if (effective && standing.fact() instanceof EnterpriseRegistered) {
                registered = true;
            }
            if (effective && standing.fact() instanceof CrossBorderActivityConfirmed confirmed) {
                active |= !day.isAfter(confirmed.lastActiveOn().plusMonths(months));
            }
            boolean ends =
                    standing.fact() instanceof EnterpriseDeregistered || standing.fact() instanceof EnterpriseMerged;
            if (effective && ends) {
                return false;
            }
        }
        return registered && active;
    }
}
