package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cultivation.domain.plan.Target;
import org.jspecify.annotations.Nullable;

/**
 * How fast a value moves toward a goal: by time, by need and by the last 12 months. Months between two dates are days
 * by the mean length of a month.
 *
 * @param monthly the value 12 months before the day, then each month later, up to the day itself: 13 values
 */
record Pace(Target goal, LocalDate day, double[] monthly) {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int MONTHS = 12;
    private static final int WINDOW = 6;
    /** Goals under this are too few things for a pace. */
    private static final BigDecimal SMALLEST_EXTRAPOLATED = BigDecimal.valueOf(20);

    /** Months from the day to the due date; 0 when it has come. */
    double monthsLeft() {
        return Math.max(0, ChronoUnit.DAYS.between(day, goal.dueOn()) / DAYS_A_MONTH);
    }

    boolean isExtrapolated() {
        return goal.value().compareTo(SMALLEST_EXTRAPOLATED) >= 0;
    }

    /** Mean growth a month over the last 12. */
    double mean() {
        return (monthly[MONTHS] - monthly[0]) / MONTHS;
    }

    /** Shortfall by the months left, one digit; null when none are left. */
    @Nullable
    BigDecimal needed(BigDecimal shortfall) {
        double left = monthsLeft();
        return left == 0
                ? null
                : BigDecimal.valueOf(shortfall.doubleValue() / left).setScale(1, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal recent() {
        return isExtrapolated() ? BigDecimal.valueOf(mean()).setScale(1, RoundingMode.HALF_UP) : null;
    }

    /** Where a straight line from the value on {@code start} to the goal on its due date stands on the day. */
    @Nullable
    BigDecimal expected(LocalDate start, double valueThen) {
        if (day.isBefore(start)) {
            return null;
        }
        long whole = ChronoUnit.DAYS.between(start, goal.dueOn());
        double passed = whole <= 0 ? 1 : Math.min(1, ChronoUnit.DAYS.between(start, day) / (double) whole);
        return Goals.rounded(goal, valueThen + (goal.value().doubleValue() - valueThen) * passed);
    }

    /** Null when the goal is too small or due. */
    @Nullable
    Forecast forecast() {
        if (!isExtrapolated() || monthsLeft() == 0) {
            return null;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int start = 0; start + WINDOW <= MONTHS; start++) {
            double pace = (monthly[start + WINDOW] - monthly[start]) / WINDOW;
            low = Math.min(low, pace);
            high = Math.max(high, pace);
        }
        return new Forecast(carried(mean()), carried(low), carried(high));
    }

    private BigDecimal carried(double pace) {
        return Goals.rounded(goal, Math.max(0, monthly[MONTHS] + pace * monthsLeft()));
    }

    Outlook outlook(@Nullable Forecast forecast) {
        if (Goals.isMet(goal, BigDecimal.valueOf(monthly[MONTHS]))) {
            return Outlook.MET;
        }
        if (monthsLeft() == 0) {
            return Outlook.SHORT;
        }
        if (forecast == null) {
            return Outlook.NOT_EXTRAPOLATED;
        }
        boolean low = Goals.isMet(goal, forecast.low());
        boolean high = Goals.isMet(goal, forecast.high());
        return low && high ? Outlook.REACHABLE : low || high ? Outlook.BORDERLINE : Outlook.SHORT;
    }
}
