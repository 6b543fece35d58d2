package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.projections.Conditions;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.Views;
import org.cultivation.projections.reference.CountingView;
import org.cultivation.projections.reference.RuleParameters;

/**
 * On which days an entry counts toward which target. Nothing about an entry changes between two days on which a fact
 * takes effect, a term has passed or other rules come into force, so only these are judged.
 */
public final class Counted {

    private Counted() {}

    /** The intervals by target, for the targets whose rule looks at the entry's register. */
    static Map<String, History<Boolean>> of(EntryView entry, Views views) {
        CountingView rules = views.find(CountingView.TYPE, CountingView.ID).orElse(CountingView.NONE);
        if (!rules.countsEntriesOf(entry.register())) {
            return Map.of();
        }
        Map<String, History<Boolean>> counted = new TreeMap<>();
        for (LocalDate day : days(entry, rules)) {
            for (CountingRule rule : rules.on(day).rules()) {
                if (rule.measure() == Measure.ENTRIES
                        && !rule.judgesFirms()
                        && rule.register().equals(entry.register().stored())) {
                    History<Boolean> before = counted.getOrDefault(rule.target(), History.none());
                    boolean counts =
                            failed(entry, rule, day, views.conditions()).isEmpty();
                    if (before.isEmpty() || before.entries().getLast().value() != counts) {
                        counted.put(rule.target(), before.with(counts, day, entry.position()));
                    }
                }
            }
        }
        return counted;
    }

    /** The first condition that {@code entry} fails on {@code day}; empty when it counts. */
    public static Optional<Condition> failed(EntryView entry, CountingRule rule, LocalDate day, Conditions conditions) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("it", EntryOnDay.of(entry, day));
        variables.put("rule", RuleParameters.of(rule));
        variables.put("day", day.toString());
        return rule.conditions().stream()
                .filter(condition -> !conditions.holds(condition.when(), variables))
                .findFirst();
    }

    private static TreeSet<LocalDate> days(EntryView entry, CountingView rules) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (StandingStep standing : entry.steps()) {
            days.add(standing.step().effectiveOn());
            String until = standing.step().values().get(FactKind.UNTIL);
            if (until != null) {
                days.add(LocalDate.parse(until).plusDays(1));
            }
        }
        if (!days.isEmpty()) {
            LocalDate first = days.first();
            rules.versions().entries().stream()
                    .map(Dated::from)
                    .filter(from -> from.isAfter(first))
                    .forEach(days::add);
        }
        return days;
    }
}
