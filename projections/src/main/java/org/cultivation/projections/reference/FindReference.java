package org.cultivation.projections.reference;

import java.time.LocalDate;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
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

    /** The pool rules in force on {@code on}; before the first, the first; the built-in ones when none were published. */
    public static PoolRules rules(Views views, LocalDate on) {
        return views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE).on(on);
    }
}
