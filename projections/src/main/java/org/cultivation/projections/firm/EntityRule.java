package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.projections.Conditions;
import org.cultivation.projections.reference.RuleParameters;

/**
 * Which firms count as market entities, by one version of the rule. Thousands of firms differ in few of the values that
 * a rule looks at, so each combination of those is judged once, for every number of months since the last activity.
 */
public final class EntityRule {

    /** The parameter that says how many months a confirmed activity counts; the pool rules' when a rule names none. */
    public static final String MONTHS = "activity-months";

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern USED = Pattern.compile("\\bit\\b(?:\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*))?");
    private static final Pattern DAY = Pattern.compile("\\bday\\b");

    private final CountingRule rule;
    private final Set<String> used;
    private final Map<String, List<String>> parameters;
    private final Map<Map<String, Object>, List<Optional<Condition>>> verdicts = new ConcurrentHashMap<>();
    private final Map<Map<String, Object>, List<Run>> runs = new ConcurrentHashMap<>();
    private final Set<Map<String, Object>> checked = ConcurrentHashMap.newKeySet();

    EntityRule(CountingRule rule) {
        this.rule = rule;
        used = rule.conditions().stream()
                .flatMap(condition -> names(condition).stream())
                .collect(Collectors.toSet());
        parameters = RuleParameters.of(rule);
    }

    /** Months since the latest activity, from the first to the last, in which a firm counts. */
    record Run(int first, int last) {}

    /** As published, with every parameter its conditions see. */
    public CountingRule rule() {
        return rule;
    }

    /** How many months a confirmed activity counts, by the parameter of that name; {@link FirmFacts#FOREVER} when it is no number. */
    public int months() {
        String months = rule.parameters().getOrDefault(MONTHS, "");
        return months.matches("[0-9]{1,3}") ? Integer.parseInt(months) : FirmFacts.FOREVER;
    }

    /** Names that {@code condition} uses after {@code it} although firms have no such value. */
    public static Set<String> unknownNames(Condition condition) {
        Set<String> names = names(condition);
        names.removeAll(FirmFacts.NAMES);
        return names;
    }

    /** Everything that conditions may read of {@code firm} on {@code day}, by the names they use. */
    public static Map<String, Object> values(FirmView firm, LocalDate day) {
        FirmFacts facts = FirmFacts.of(firm, day, FirmFacts.NAMES);
        Map<String, Object> values = new HashMap<>(facts.values());
        values.put(FirmFacts.MONTHS, (long) facts.monthsOn(day));
        return values;
    }

    /** True when {@code condition} reads the day itself: firms are counted by intervals, so only their months may pass. */
    public static boolean readsDay(Condition condition) {
        return DAY.matcher(TEXT.matcher(condition.when()).replaceAll("''")).find();
    }

    /**
     * Judges {@code firm} on {@code day} by every condition, for a trial.
     *
     * @throws IllegalArgumentException when a condition is not valid, or cannot be judged on this firm
     */
    public void requireJudged(FirmView firm, LocalDate day, Conditions conditions) {
        FirmFacts facts = facts(firm, day);
        if (checked.add(facts.values())) {
            Map<String, Object> variables = variables(facts.values(), facts.monthsOn(day));
            rule.conditions().forEach(condition -> conditions.holds(condition.when(), variables));
        }
    }

    /** What a condition reads of the firm; everything when it takes the firm as a whole. */
    private static Set<String> names(Condition condition) {
        Set<String> names = new HashSet<>();
        Matcher found = USED.matcher(TEXT.matcher(condition.when()).replaceAll("''"));
        while (found.find()) {
            if (found.group(1) == null) {
                names.addAll(FirmFacts.NAMES);
            } else {
                names.add(found.group(1));
            }
        }
        return names;
    }

    /** True when a change of what {@code name} says can change who counts. */
    boolean looksAt(String name) {
        return used.contains(name);
    }

    /** What the rule sees of {@code firm} on {@code day}. */
    FirmFacts facts(FirmView firm, LocalDate day) {
        return FirmFacts.of(firm, day, used);
    }

    /** The first condition that {@code firm} fails on {@code day}; empty when it counts. */
    public Optional<Condition> failed(FirmView firm, LocalDate day, Conditions conditions) {
        FirmFacts facts = facts(firm, day);
        return verdicts(facts.values(), conditions).get(facts.monthsOn(day));
    }

    /** The months in which a firm of these values counts; a firm without activity is {@link FirmFacts#FOREVER} months past it. */
    List<Run> runs(FirmFacts facts, Conditions conditions) {
        return runs.computeIfAbsent(facts.values(), values -> {
            List<Run> found = new ArrayList<>();
            List<Optional<Condition>> byMonths = verdicts(values, conditions);
            int first = -1;
            for (int months = 0; months <= FirmFacts.FOREVER + 1; months++) {
                boolean counts =
                        months <= FirmFacts.FOREVER && byMonths.get(months).isEmpty();
                if (counts && first < 0) {
                    first = months;
                } else if (!counts && first >= 0) {
                    found.add(new Run(first, months - 1));
                    first = -1;
                }
            }
            return List.copyOf(found);
        });
    }

    private List<Optional<Condition>> verdicts(Map<String, Object> values, Conditions conditions) {
        return verdicts.computeIfAbsent(values, facts -> {
            List<Optional<Condition>> byMonths = new ArrayList<>();
            boolean withMonths = used.contains(FirmFacts.MONTHS);
            for (int months = 0; months <= FirmFacts.FOREVER; months++) {
                byMonths.add(withMonths || months == 0 ? judged(facts, months, conditions) : byMonths.getFirst());
            }
            return List.copyOf(byMonths);
        });
    }

    private Optional<Condition> judged(Map<String, Object> facts, int months, Conditions conditions) {
        Map<String, Object> variables = variables(facts, months);
        return rule.conditions().stream()
                .filter(condition -> !holds(condition, variables, conditions))
                .findFirst();
    }

    private Map<String, Object> variables(Map<String, Object> facts, int months) {
        Map<String, Object> it = new HashMap<>(facts);
        it.put(FirmFacts.MONTHS, (long) months);
        return Map.of("it", it, "rule", parameters);
    }

    /**
     * A condition that cannot be judged does not hold: a rule recorded past the checks of publication must not keep
     * every other fact from the views. What it excludes is named as excluded by it.
     */
    private static boolean holds(Condition condition, Map<String, Object> variables, Conditions conditions) {
        try {
            return conditions.holds(condition.when(), variables);
        } catch (IllegalArgumentException unjudgeable) {
            return false;
        }
    }
}
