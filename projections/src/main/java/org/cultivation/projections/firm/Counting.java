package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.reference.RulesView;

/**
 * When a firm counts as an entity (domain ruling 0): it is registered, neither deregistered nor merged away, and its
 * cross-border activity was confirmed within the months that the pool rules of the day name.
 */
public final class Counting {

    private Counting() {}

    /** Last day on which {@code activity} counts under {@code rules}. */
    public static LocalDate countsUntil(Activity activity, PoolRules rules) {
        return activity.lastActiveOn().plusMonths(rules.activityMonths());
    }

    /** The rule itself, for one day. */
    static boolean counts(FirmView firm, LocalDate day, RulesView rules) {
        if (!firm.isLiveOn(day)) {
            return false;
        }
        Activity latest = firm.latestActivityOn(day);
        return latest != null && !day.isAfter(countsUntil(latest, rules.on(day)));
    }

    /** The rule for all days: it can change its answer only on the days collected here. */
    static History<Boolean> intervals(FirmView firm, RulesView rules) {
        Registration registration = firm.registration();
        if (registration == null) {
            return History.none();
        }
        History<Boolean> counted = History.none();
        Boolean before = null;
        for (LocalDate day : turningDays(firm, rules, registration.on())) {
            boolean counts = counts(firm, day, rules);
            if (before == null || before != counts) {
                counted = counted.with(counts, day, firm.position());
                before = counts;
            }
        }
        return counted;
    }

    private static Iterable<LocalDate> turningDays(FirmView firm, RulesView rules, LocalDate registeredOn) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(registeredOn);
        addStarts(days, firm.deregistered());
        addStarts(days, firm.mergers());
        addStarts(days, rules.versions());
        List<PoolRules> versions = rules.all();
        for (Activity activity : firm.activities()) {
            days.add(activity.from());
            for (PoolRules version : versions) {
                days.add(countsUntil(activity, version).plusDays(1));
            }
        }
        return days.tailSet(registeredOn, true);
    }

    private static void addStarts(NavigableSet<LocalDate> days, History<?> history) {
        for (Dated<?> entry : history.entries()) {
            days.add(entry.from());
        }
    }
}
