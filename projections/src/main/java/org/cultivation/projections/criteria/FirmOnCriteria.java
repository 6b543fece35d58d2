package org.cultivation.projections.criteria;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.Criterion;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.projections.Conditions;
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.jspecify.annotations.Nullable;

/** A firm and what it handed in last, as criteria see them on a day. */
final class FirmOnCriteria {

    /** Names after {@code it} that firms have for criteria only. */
    static final Set<String> SUBMITTED = Set.of("main_products", "annual_value_wan");

    private static final String COUNTS = "counts_as_entity";
    /** What {@code annual_value_wan} says when no value was stated. */
    private static final long NOT_STATED = -1;

    private final Map<String, Object> variables;
    private final boolean submitting;

    private FirmOnCriteria(Map<String, Object> variables, boolean submitting) {
        this.variables = variables;
        this.submitting = submitting;
    }

    /** Names that {@code criterion} uses although firms have no such value. */
    static Set<String> unknownNames(Criterion criterion) {
        Set<String> names = EntityRule.unknownNames(condition(criterion));
        names.removeAll(SUBMITTED);
        names.remove(COUNTS);
        return names;
    }

    /** @param handedIn what the step brings along; null when it brings nothing, or nothing yet */
    static FirmOnCriteria of(
            FirmView firm, LocalDate day, PoolRules rules, @Nullable Submission handedIn, boolean submitting) {
        Map<String, Object> it = new HashMap<>(EntityRule.values(firm, day));
        PoolStep last = handedIn == null ? lastSubmission(firm, day) : null;
        String products = handedIn != null ? handedIn.mainProducts() : last == null ? null : last.products();
        Long value = handedIn != null ? handedIn.annualValueWan() : last == null ? null : last.valueWan();
        it.put("main_products", products == null ? "" : products);
        it.put("annual_value_wan", value == null ? NOT_STATED : value);
        it.put(COUNTS, firm.countsOn(day));
        Map<String, Object> parameters = Map.of("activity_months", List.of(String.valueOf(rules.activityMonths())));
        return new FirmOnCriteria(
                Map.of("it", it, "rule", parameters, "day", day.toString()), submitting && handedIn == null);
    }

    private static @Nullable PoolStep lastSubmission(FirmView firm, LocalDate day) {
        List<PoolStep> steps = firm.stepsBy(day);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).submits()) {
                return steps.get(i);
            }
        }
        return null;
    }

    private static Condition condition(Criterion criterion) {
        return new Condition(criterion.id(), criterion.when(), criterion.text(), criterion.textEnglish());
    }

    Judged.Outcome judge(Criterion criterion, Conditions conditions) {
        if (submitting && SUBMITTED.stream().anyMatch(EntityRule.unknownNames(condition(criterion))::contains)) {
            return Judged.Outcome.OPEN;
        }
        try {
            return holds(criterion, conditions) ? Judged.Outcome.MET : Judged.Outcome.UNMET;
        } catch (IllegalArgumentException unjudgeable) {
            return Judged.Outcome.UNCLEAR;
        }
    }

    /** @throws IllegalArgumentException when it is no valid condition, or cannot be judged on this firm */
    boolean holds(Criterion criterion, Conditions conditions) {
        return conditions.holds(criterion.when(), variables);
    }
}
