package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Target.Measure;
import org.cultivation.domain.plan.Target.Operator;

/** Arithmetic of one goal: how far, how much is left. */
final class Goals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_UNMET = new BigDecimal("99.9");

    private Goals() {}

    static boolean isMet(Target goal, BigDecimal actual) {
        return goal.operator().isMetBy(actual, goal.value());
    }

    /**
     * What is missing to the first value that meets the operator. Things come whole, so more than 5,500 begins at 5,501;
     * amounts and shares have no first value above the goal, there the goal itself is the measure.
     */
    static BigDecimal shortfall(Target goal, BigDecimal actual) {
        if (isMet(goal, actual)) {
            return BigDecimal.ZERO;
        }
        BigDecimal first = firstMeeting(goal);
        return goal.operator() == Operator.LESS_THAN ? actual.subtract(first) : first.subtract(actual);
    }

    /** The first value that meets the goal. */
    static BigDecimal firstMeeting(Target goal) {
        if (goal.measure() != Measure.COUNT) {
            return goal.value();
        }
        return switch (goal.operator()) {
            case AT_LEAST -> goal.value();
            case MORE_THAN -> goal.value().add(BigDecimal.ONE);
            case LESS_THAN -> goal.value().subtract(BigDecimal.ONE);
        };
    }

    /** Rounded down to one digit, so that 100 is never shown before the goal is met. */
    static BigDecimal percent(Target goal, BigDecimal actual) {
        if (goal.value().signum() == 0) {
            return isMet(goal, actual) ? HUNDRED : BigDecimal.ZERO;
        }
        BigDecimal percent = actual.multiply(HUNDRED).divide(goal.value(), 1, RoundingMode.DOWN);
        boolean overstated = !isMet(goal, actual) && percent.compareTo(HUNDRED) >= 0;
        return overstated ? LARGEST_UNMET : percent;
    }

    /** In the precision in which a value of this goal is shown: things whole, amounts with one digit, shares with two. */
    static BigDecimal rounded(Target goal, double value) {
        int digits = switch (goal.measure()) {
            case COUNT -> 0;
            case YI_YUAN -> 1;
            case PERCENT -> 2;
        };
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
