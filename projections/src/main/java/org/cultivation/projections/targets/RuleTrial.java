package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.Counted;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;

/**
 * What other counting rules would do on a day (试算): who would enter a number and who would leave it. Records nothing;
 * past decisions keep the rules of their day.
 *
 * @param before the number that the rules in force give
 * @param after the number that the rules on trial give
 */
public record RuleTrial(String target, long before, long after, List<Change> enters, List<Change> leaves) {

    public RuleTrial {
        enters = List.copyOf(enters);
        leaves = List.copyOf(leaves);
    }

    /**
     * An entry that would change sides.
     *
     * @param condition the condition it would fail, empty for one that would enter
     */
    public record Change(String id, String name, String condition) {}

    /**
     * Tries {@code rules} on the entries known on {@code on}, for every target whose entries are counted.
     *
     * @throws IllegalArgumentException when a condition is not valid, or cannot be judged on an entry
     */
    public static List<RuleTrial> of(Views views, CountingRules rules, LocalDate on) {
        return rules.rules().stream()
                .filter(rule -> rule.measure() == Measure.ENTRIES)
                .map(rule -> trial(views, rule, on))
                .toList();
    }

    private static RuleTrial trial(Views views, CountingRule rule, LocalDate on) {
        Register register = Register.find(rule.register())
                .orElseThrow(() -> new IllegalArgumentException("no register " + rule.register()));
        List<Change> enters = new ArrayList<>();
        List<Change> leaves = new ArrayList<>();
        long before = 0;
        long after = 0;
        for (EntryView view : views.all(EntryFields.of(register)).stream()
                .filter(entry -> entry.isKnownOn(on))
                .sorted(Comparator.comparing(EntryView::id))
                .toList()) {
            boolean counts = view.countsOn(rule.target(), on);
            Optional<Condition> failed = Counted.failed(view, rule, on, views.conditions());
            before += counts ? 1 : 0;
            after += failed.isEmpty() ? 1 : 0;
            if (counts && failed.isPresent()) {
                leaves.add(
                        new Change(view.id().id(), view.nameOn(on), failed.get().id()));
            } else if (!counts && failed.isEmpty()) {
                enters.add(new Change(view.id().id(), view.nameOn(on), ""));
            }
        }
        return new RuleTrial(rule.target(), before, after, enters, leaves);
    }
}
