package org.cultivation.application.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cultivation.domain.Act;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.Criterion;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.reference.ReferenceCommand.PublishCountingRules;
import org.cultivation.domain.reference.ReferenceCommand.PublishPoolRules;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.criteria.FindCriteria;
import org.cultivation.projections.criteria.PoolTrial;
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.RuleTrial;
import org.springframework.stereotype.Component;

/**
 * Tries rules on what is recorded today, and publishes them; a rule that cannot be judged is refused in words either way.
 * Pages and API share it.
 */
@Component
public class RuleChanges {

    private final Registry registry;
    private final Commands commands;
    private final Acts acts;

    RuleChanges(Registry registry, Commands commands, Acts acts) {
        this.registry = registry;
        this.commands = commands;
        this.acts = acts;
    }

    /**
     * Who would enter each number and who would leave it.
     *
     * @throws Refusal when a condition is not valid, or uses what it cannot know
     */
    public List<RuleTrial> tried(CountingRules rules) {
        for (CountingRule rule : rules.rules()) {
            Refusal.when(!FindTargets.IDS.contains(rule.target()), "target.unknown", rule.target());
            for (Condition condition : rule.conditions()) {
                if (rule.judgesFirms()) {
                    Refusal.when(EntityRule.readsDay(condition), "rules.day-not-for-firms", condition.id());
                    requireKnown(condition.id(), EntityRule.unknownNames(condition));
                }
                requireValid(condition.id(), condition.when());
            }
        }
        return trial(views -> RuleTrial.of(views, rules, acts.today()));
    }

    /**
     * Who would fulfil the criteria of each step and who would not, and who would count as a market entity.
     *
     * @throws Refusal when a criterion is not valid, or uses what it cannot know
     */
    public List<RuleTrial> tried(PoolRules rules) {
        for (Criterion criterion : rules.criteria()) {
            requireKnown(criterion.id(), FindCriteria.unknownNames(criterion));
            requireValid(criterion.id(), criterion.when());
        }
        return trial(views -> PoolTrial.of(views, rules, acts.today()));
    }

    /** Publishes counting rules, once they have been tried. */
    public Recorded publish(CountingRules rules, Act act) {
        tried(rules);
        return commands.send(new PublishCountingRules(RegisterName.COUNTING_RULES, rules, act));
    }

    /** Publishes pool rules, once they have been tried. */
    public Recorded publish(PoolRules rules, Act act) {
        tried(rules);
        return commands.send(new PublishPoolRules(RegisterName.POOL_RULES, rules, act));
    }

    private static void requireKnown(String condition, Set<String> unknown) {
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw new Refusal("rules.field-unknown", condition, name);
        });
    }

    /** It must be CEL that can be judged on an entry without facts, whatever the entries of today. */
    private void requireValid(String id, String when) {
        try {
            registry.ask(
                    Known.NOW,
                    (views, position) -> views.conditions()
                            .holds("(" + when + ") || true", Map.of("it", Map.of(), "rule", Map.of(), "day", "")));
        } catch (IllegalArgumentException e) {
            throw new Refusal("rules.condition-malformed", id, String.valueOf(e.getMessage()));
        }
    }

    private List<RuleTrial> trial(Function<Views, List<RuleTrial>> trial) {
        try {
            return registry.ask(Known.NOW, (views, position) -> trial.apply(views))
                    .value();
        } catch (IllegalArgumentException e) {
            throw new Refusal("rules.condition-malformed", "", String.valueOf(e.getMessage()));
        }
    }
}
