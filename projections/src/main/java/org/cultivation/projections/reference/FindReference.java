package org.cultivation.projections.reference;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Views;

/** Questions about reference data. */
public final class FindReference {

    private FindReference() {}

    /** The units that exist on {@code on}, by the list in force then; before the first list, by the first. */
    public static Units units(Views views, LocalDate on) {
        return views.find(UnitsView.TYPE, UnitsView.ID).orElse(UnitsView.NONE).on(on);
    }

    /** The counting rules in force on {@code on}; before the first, the first; empty when none were published. */
    public static CountingRules counting(Views views, LocalDate on) {
        return views.find(CountingView.TYPE, CountingView.ID)
                .orElse(CountingView.NONE)
                .on(on);
    }

    /** Every version of the counting rules with its days, the latest first. */
    public static List<Dated<CountingRules>> countingVersions(Views views) {
        return views.find(CountingView.TYPE, CountingView.ID)
                .orElse(CountingView.NONE)
                .versions()
                .entries()
                .reversed();
    }

    /** Every version of the pool rules with its days, the latest first. */
    public static List<Dated<PoolRules>> poolVersions(Views views) {
        return views.find(RulesView.TYPE, RulesView.ID)
                .orElse(RulesView.NONE)
                .versions()
                .entries()
                .reversed();
    }

    /** The pool rules in force on {@code on}; before the first, the first; the built-in ones when none were published. */
    public static PoolRules rules(Views views, LocalDate on) {
        return views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE).on(on);
    }
}
