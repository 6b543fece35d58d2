package org.cultivation.projections.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cultivation.domain.CountingRules.CountingRule;

/** The parameters of a rule as its conditions see them. */
public final class RuleParameters {

    private RuleParameters() {}

    /** Lists of texts by name, with {@code _} for {@code -}. */
    public static Map<String, List<String>> of(CountingRule rule) {
        return rule.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey().replace('-', '_'),
                        parameter -> Arrays.stream(parameter.getValue().split(",", -1))
                                .filter(value -> !value.isEmpty())
                                .toList()));
    }
}
