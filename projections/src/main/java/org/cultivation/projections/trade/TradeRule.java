package org.cultivation.projections.trade;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.projections.Views;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.RuleParameters;

/** Which reports count as cross-border by a counting rule: a matter of mode and direction alone. For one question. */
public final class TradeRule {

    private static final String TARGET = "value";

    private final Views views;
    private final CountingRule rule;
    private final Map<String, Map<String, Optional<Condition>>> verdicts = new HashMap<>();

    public TradeRule(Views views, CountingRule rule) {
        this.views = views;
        this.rule = rule;
    }

    /** The rule for the yearly value on {@code on}; empty when none was published. */
    static Optional<TradeRule> inForce(Views views, LocalDate on) {
        return FindReference.counting(views, on).find(TARGET).map(rule -> new TradeRule(views, rule));
    }

    /** The first condition that reports of this mode and direction fail; empty when they count. */
    public Optional<Condition> failed(String mode, String direction) {
        return verdicts.computeIfAbsent(mode, any -> new HashMap<>()).computeIfAbsent(direction, any -> {
            Map<String, Object> variables = new HashMap<>();
            variables.put("it", Map.of("mode", mode, "direction", direction));
            variables.put("rule", RuleParameters.of(rule));
            variables.put("day", "");
            return rule.conditions().stream()
                    .filter(condition -> !views.conditions().holds(condition.when(), variables))
                    .findFirst();
        });
    }
}
