package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.util.List;
import org.cultivation.domain.plan.Target;
import org.jspecify.annotations.Nullable;

/**
 * How far a target is on a day.
 *
 * @param goal as the plan in force on the day has it; @param plan identity of that plan
 * @param versions the goal in this and earlier plans
 * @param shortfall to the first value that meets the operator; 0 when met
 * @param percent of the goal, rounded down to one digit, below 100 until it is met
 * @param expectedByNow where a straight line from the plan's publication to the goal on its due date stands; null
 *     before publication
 * @param neededPerMonth shortfall by the months left; null when none are left
 * @param recentPerMonth mean monthly growth of the last 12 months; null for goals too small for a pace
 * @param forecast null when not extrapolated
 * @param history from the plan's publication to the day
 * @param hasData false when nothing is recorded that could count
 */
public record TargetStanding(
        Target goal,
        String plan,
        List<GoalVersion> versions,
        BigDecimal actual,
        BigDecimal shortfall,
        BigDecimal percent,
        @Nullable BigDecimal expectedByNow,
        @Nullable BigDecimal neededPerMonth,
        @Nullable BigDecimal recentPerMonth,
        @Nullable Forecast forecast,
        Outlook outlook,
        List<MonthPoint> history,
        boolean hasData) {

    public TargetStanding {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }
}
