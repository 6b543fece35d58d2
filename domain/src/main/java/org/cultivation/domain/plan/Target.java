package org.cultivation.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One target of a plan.
 *
 * @param id what is measured: {@code entities}, {@code brands}, {@code parks}, {@code belts}, {@code value},
 *     {@code share}
 * @param operator how the wording binds (Civil Code 1259: 以上 includes the number, 超过 does not)
 * @param value the number, in {@code measure}
 * @param dueOn last day by which it is to be met
 * @param stretch true when the plan only strives for it (争取)
 * @param wording the plan's own words
 */
public record Target(
        String id,
        Operator operator,
        BigDecimal value,
        Measure measure,
        LocalDate dueOn,
        boolean stretch,
        String wording) {

    /** How a number binds. */
    public enum Operator {
        /** 以上、达到: the number itself meets it. */
        AT_LEAST,
        /** 超过、突破: the number itself does not. */
        MORE_THAN,
        /** 低于…(不含). */
        LESS_THAN;

        /** True when {@code actual} meets a goal of {@code goal}. */
        public boolean isMetBy(BigDecimal actual, BigDecimal goal) {
            int order = actual.compareTo(goal);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case LESS_THAN -> order < 0;
            };
        }
    }

    /** What is counted. */
    public enum Measure {
        /** Things. */
        COUNT,
        /** 100 million yuan (亿元). */
        YI_YUAN,
        /** Per cent of the city's total foreign trade. */
        PERCENT
    }
}
