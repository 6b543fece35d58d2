package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Text;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.RulesView;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;

/**
 * The register as one question found it, indexed for the check of a whole list.
 *
 * @param byName firms by every name they bear or bore, in narrow form
 * @param activityMonths how many months a confirmed activity counts by the rules of today
 */
record KnownFirms(
        Map<UnifiedSocialCreditCode, EnterpriseRow> byCode,
        Map<String, List<EnterpriseRow>> byName,
        Units units,
        RulesView rules,
        int activityMonths,
        LocalDate today,
        long counted,
        long position) {

    /** Asks for everything that the check needs. */
    static KnownFirms ask(Views views, long position, LocalDate today) {
        Map<UnifiedSocialCreditCode, EnterpriseRow> byCode = new HashMap<>();
        Map<String, List<EnterpriseRow>> byName = new HashMap<>();
        EnterpriseFilter all =
                new EnterpriseFilter(null, null, null, Set.of(), null, null, SortKey.CODE, false, 1, Integer.MAX_VALUE);
        long counted = 0;
        for (EnterpriseRow firm : FindEnterprises.page(views, all, today).rows()) {
            byCode.put(firm.code(), firm);
            counted += firm.counted() ? 1 : 0;
            index(byName, firm.name(), firm);
            firm.formerNames().forEach(name -> index(byName, name, firm));
        }
        RulesView rules = views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE);
        return new KnownFirms(
                byCode,
                byName,
                FindReference.units(views, today),
                rules,
                EntityRules.on(views, today).months(),
                today,
                counted,
                position);
    }

    private static void index(Map<String, List<EnterpriseRow>> byName, String name, EnterpriseRow firm) {
        byName.computeIfAbsent(Text.narrow(name), n -> new ArrayList<>(1)).add(firm);
    }

    @Nullable
    EnterpriseRow firm(UnifiedSocialCreditCode code) {
        return byCode.get(code);
    }

    /** Firms that bear or bore this name. */
    List<EnterpriseRow> named(String name) {
        return byName.getOrDefault(Text.narrow(name), List.of());
    }

    PoolRules rulesOn(LocalDate day) {
        return rules.on(day);
    }
}
