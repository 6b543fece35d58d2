package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Views;
import org.cultivation.projections.reference.CountingView;
import org.cultivation.projections.reference.RulesView;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which firms count as market entities, through time: the counting rule of the day, with the months of the
 * pool rules of the day where it names none. Where no counting rule is published the ruling of the plan pack is built
 * in: registered, and active within those months (domain ruling 0).
 */
public final class EntityRules {

    private static final List<Condition> BUILT_IN = List.of(
            condition("merged", "!it.merged", "merged into another firm"),
            condition("deregistered", "!it.deregistered", "deregistered"),
            condition("no-activity", "it.active", "no cross-border activity was confirmed"),
            condition(
                    "activity-lapsed",
                    "it.months_since_activity <= int(rule.activity_months[0])",
                    "the confirmed activity is too long ago"));

    /** Verdicts depend on the rule alone, so they are shared by all views of the process; rules are few. */
    private static final Map<CountingRule, EntityRule> JUDGED = new ConcurrentHashMap<>();

    private static final int JUDGED_AT_MOST = 100;

    private final List<Period> periods;

    private EntityRules(List<Period> periods) {
        this.periods = periods;
    }

    /** @param from null for ever before; @param until null for ever after */
    record Period(@Nullable LocalDate from, @Nullable LocalDate until, EntityRule rule) {}

    private static Condition condition(String id, String when, String otherwise) {
        return new Condition(id, when, otherwise, otherwise);
    }

    /** What holds where no counting rule for entities is published; without the months, which the pool rules name. */
    public static CountingRule builtIn() {
        return new CountingRule(CountingRules.ENTITIES, "enterprise", Measure.ENTRIES, Map.of(), BUILT_IN);
    }

    /** By everything published that {@code views} know. */
    public static EntityRules of(Views views) {
        CountingView counting = views.find(CountingView.TYPE, CountingView.ID).orElse(CountingView.NONE);
        RulesView pool = views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE);
        TreeSet<LocalDate> days = new TreeSet<>();
        counting.versions().entries().stream().map(Dated::from).forEach(days::add);
        pool.versions().entries().stream().map(Dated::from).forEach(days::add);
        List<Period> periods = new ArrayList<>();
        LocalDate from = null;
        EntityRule rule = rule(counting, pool, LocalDate.MIN);
        for (LocalDate day : days) {
            EntityRule next = rule(counting, pool, day);
            if (!next.rule().equals(rule.rule())) {
                periods.add(new Period(from, day.minusDays(1), rule));
                from = day;
                rule = next;
            }
        }
        periods.add(new Period(from, null, rule));
        return new EntityRules(List.copyOf(periods));
    }

    /** The rule in force on {@code day}; before the first published, the first. */
    public static EntityRule on(Views views, LocalDate day) {
        return views.remembered(
                List.of("entity-rule", day),
                () -> rule(
                        views.find(CountingView.TYPE, CountingView.ID).orElse(CountingView.NONE),
                        views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE),
                        day));
    }

    /** The rule that {@code rules} would be on {@code day}. */
    public static EntityRule trial(Views views, CountingRules rules, LocalDate day) {
        RulesView pool = views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE);
        return rule(rules, pool.on(day).activityMonths());
    }

    private static EntityRule rule(CountingView counting, RulesView pool, LocalDate day) {
        return rule(counting.on(day), pool.on(day).activityMonths());
    }

    /** The rule for entities of {@code rules}; the built-in one when they name none. */
    public static EntityRule rule(CountingRules rules, int activityMonths) {
        CountingRule published = rules.find(CountingRules.ENTITIES).orElse(builtIn());
        Map<String, String> parameters = new TreeMap<>(published.parameters());
        parameters.putIfAbsent(EntityRule.MONTHS, String.valueOf(activityMonths));
        CountingRule rule = new CountingRule(
                published.target(), published.register(), published.measure(), parameters, published.conditions());
        if (JUDGED.size() > JUDGED_AT_MOST) {
            JUDGED.clear();
        }
        return JUDGED.computeIfAbsent(rule, EntityRule::new);
    }

    /** In order, without gaps. */
    List<Period> periods() {
        return periods;
    }
}
