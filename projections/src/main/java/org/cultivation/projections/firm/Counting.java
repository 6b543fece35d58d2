package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.reference.RulesView;
import org.jspecify.annotations.Nullable;

/**
 * When a firm counts as an entity (domain ruling 0): it is registered, neither deregistered nor merged away, and its
 * cross-border activity was confirmed within the months that the pool rules of the day name. Worked out as intervals by
 * one pass over the confirmations for each version of the rules, from the first day on which something changed.
 */
public final class Counting {

    private final FirmView firm;
    private final LocalDate first;
    private final LocalDate last;
    private final CountedDays days;

    private Counting(FirmView firm, Registration registration, LocalDate since) {
        LocalDate registeredOn = registration.on();
        this.firm = firm;
        first = since.isAfter(registeredOn) ? since : registeredOn;
        last = before(firm.deregistered(), before(firm.mergers(), LocalDate.MAX));
        days = new CountedDays(registeredOn, registration.position());
        for (Dated<Boolean> known : firm.counted().entries()) {
            LocalDate until = known.until();
            if (known.value() && known.from().isBefore(first)) {
                days.add(known.from(), until == null || !until.isBefore(first) ? first.minusDays(1) : until);
            }
        }
    }

    private static LocalDate before(History<?> end, LocalDate last) {
        if (end.isEmpty()) {
            return last;
        }
        LocalDate day = end.entries().getFirst().from().minusDays(1);
        return day.isBefore(last) ? day : last;
    }

    /** Last day on which {@code activity} counts under {@code rules}. */
    public static LocalDate countsUntil(Activity activity, PoolRules rules) {
        return activity.lastActiveOn().plusMonths(rules.activityMonths());
    }

    /**
     * The days on which the firm counts, and those on which it does not, from registration on.
     *
     * @param since the days before this one are taken from what the document has
     */
    static History<Boolean> intervals(FirmView firm, RulesView rules, LocalDate since) {
        Registration registration = firm.registration();
        if (registration == null) {
            return History.none();
        }
        Counting counting = new Counting(firm, registration, since);
        List<Dated<PoolRules>> versions = rules.periods();
        for (int i = 0; i < versions.size(); i++) {
            Dated<PoolRules> version = versions.get(i);
            counting.under(version.value(), i == 0 ? null : version.from(), version.until());
        }
        return counting.days.history();
    }

    private void under(PoolRules rules, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate start = from == null || from.isBefore(first) ? first : from;
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        if (start.isAfter(end)) {
            return;
        }
        List<Activity> activities = firm.activities();
        for (int i = lastBy(start, activities); i < activities.size(); i++) {
            Activity activity = activities.get(i);
            LocalDate stretch = activity.from().isBefore(start) ? start : activity.from();
            LocalDate counts = activity.latest().plusMonths(rules.activityMonths());
            LocalDate next =
                    i + 1 < activities.size() ? activities.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            days.add(stretch, earliest(earliest(next, counts), end));
        }
    }

    /** Index of the last confirmation effective by {@code day}; 0 when there is none. */
    private static int lastBy(LocalDate day, List<Activity> activities) {
        int at = activities.size() - 1;
        while (at > 0 && activities.get(at).from().isAfter(day)) {
            at--;
        }
        return Math.max(at, 0);
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
