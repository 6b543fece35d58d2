package org.cultivation.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which entries of a register count toward which target, as data (rules are data; a bureau changes them without a
 * programmer). A number names the version it was counted by.
 *
 * @param version for instance {@code 2024-1}
 */
public record CountingRules(String version, List<CountingRule> rules) {

    /** The target whose rule judges firms, not entries of a register (domain ruling 0). */
    public static final String ENTITIES = "entities";

    public CountingRules {
        rules = List.copyOf(rules);
    }

    /** The rule for a target; targets without one are counted otherwise. */
    public Optional<CountingRule> find(String target) {
        return rules.stream().filter(rule -> rule.target().equals(target)).findFirst();
    }

    /**
     * How one target is counted: an entry, or a figure, counts when every condition holds; the first that does not is
     * why it is excluded.
     *
     * @param register whose entries are looked at, by its stored name
     * @param measure {@code entries} are counted, or the {@code amounts} that they report are added up
     * @param parameters what a bureau may turn, by name; several values joined by commas
     */
    public record CountingRule(
            String target,
            String register,
            Measure measure,
            Map<String, String> parameters,
            List<Condition> conditions) {

        public CountingRule {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
            conditions = List.copyOf(conditions);
        }

        /** True when {@code it} of its conditions is a firm, not an entry of a register. */
        public boolean judgesFirms() {
            return target.equals(ENTITIES);
        }
    }

    /** What a rule yields. */
    public enum Measure {
        ENTRIES,
        AMOUNTS
    }

    /**
     * One condition.
     *
     * @param id kebab case
     * @param when CEL over {@code it} (the entry on the day), {@code rule} (the parameters) and {@code day}
     * @param otherwise why an entry that fails it is excluded, in the language of the pages
     * @param otherwiseEnglish the same in English
     */
    public record Condition(String id, String when, String otherwise, String otherwiseEnglish) {}
}
