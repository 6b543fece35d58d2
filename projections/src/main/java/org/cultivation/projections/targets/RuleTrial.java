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
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;

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
     * A firm or an entry that would change sides.
     *
     * @param condition the condition it would fail, empty for one that would enter
     */
    public record Change(String id, String name, String condition) {}

    /**
     * Tries {@code rules} on the firms and entries known on {@code on}, for market entities and for every target whose
     * entries are counted.
     *
     * @throws IllegalArgumentException when a condition is not valid, or cannot be judged on an entry
     */
    public static List<RuleTrial> of(Views views, CountingRules rules, LocalDate on) {
        List<RuleTrial> trials = new ArrayList<>();
        for (CountingRule rule : rules.rules()) {
            if (rule.judgesFirms()) {
                trials.add(entities(views, EntityRules.trial(views, rules, on), on));
            } else if (rule.measure() == Measure.ENTRIES) {
                trials.add(trial(views, rule, on));
            }
        }
        if (rules.find(CountingRules.ENTITIES).isEmpty()) {
            trials.add(entities(views, EntityRules.trial(views, rules, on), on));
        }
        return List.copyOf(trials);
    }

    /**
     * Tries another rule for market entities on the firms known on {@code on}.
     *
     * @throws IllegalArgumentException when a condition is not valid, or cannot be judged on a firm
     */
    public static RuleTrial entities(Views views, EntityRule rule, LocalDate on) {
        List<Change> enters = new ArrayList<>();
        List<Change> leaves = new ArrayList<>();
        long before = 0;
        long after = 0;
        for (FirmView firm : views.all(FirmFields.TYPE).stream()
                .filter(known -> known.isKnownOn(on))
                .sorted(Comparator.comparing(known -> known.code().value()))
                .toList()) {
            rule.requireJudged(firm, on, views.conditions());
            boolean counts = firm.countsOn(on);
            Optional<Condition> failed = rule.failed(firm, on, views.conditions());
            before += counts ? 1 : 0;
            after += failed.isEmpty() ? 1 : 0;
            if (counts == failed.isPresent()) {
                (counts ? leaves : enters)
                        .add(new Change(
                                firm.code().value(),
                                firm.names().on(on).orElse(""),
                                failed.map(Condition::id).orElse("")));
            }
        }
        return new RuleTrial(CountingRules.ENTITIES, before, after, enters, leaves);
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
