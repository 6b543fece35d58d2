package org.cultivation.application.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cultivation.projections.targets.Forecast;
import org.cultivation.projections.targets.MonthPoint;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;

/**
 * Geometry of a target's small line, in a box of 168 by 74: the past, the goal, the line that time demands, and the
 * forecast with its interval.
 *
 * @param past points of the polyline
 * @param need path from today to the goal on the due date; null when there is no forecast
 * @param next path of the mean forecast; @param cone points of its interval
 */
record Spark(
        String past,
        double dotX,
        double dotY,
        double goalY,
        @Nullable String need,
        @Nullable String next,
        @Nullable String cone) {

    private static final double LEFT = 2;
    private static final double RIGHT = 166;
    private static final double TOP = 16;
    private static final double BOTTOM = 58;

    static Spark of(TargetStanding standing, LocalDate on) {
        List<MonthPoint> history = standing.history();
        LocalDate from = history.isEmpty() ? on : history.getFirst().on();
        LocalDate due = standing.goal().dueOn().isAfter(on) ? standing.goal().dueOn() : on;
        Forecast forecast = standing.forecast();
        double goal = standing.goal().value().doubleValue();
        List<Double> values = new ArrayList<>();
        history.forEach(point -> values.add(point.value().doubleValue()));
        values.add(standing.actual().doubleValue());
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = Math.max(
                goal, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        if (forecast != null) {
            high = Math.max(high, forecast.high().doubleValue());
        }
        Scale scale = new Scale(from, Math.max(1, ChronoUnit.DAYS.between(from, due)), low, high);
        double x = scale.x(on);
        double y = scale.y(standing.actual());
        String past = history.stream()
                .map(point -> at(scale.x(point.on()), scale.y(point.value())))
                .collect(Collectors.joining(" "));
        String start = String.format(Locale.ROOT, "M%.1f %.1f", x, y);
        double goalY = scale.y(standing.goal().value());
        return new Spark(
                past.isEmpty() ? at(x, y) : past,
                round(x),
                round(y),
                round(goalY),
                forecast == null ? null : start + String.format(Locale.ROOT, "L%.1f %.1f", RIGHT, goalY),
                forecast == null
                        ? null
                        : start + String.format(Locale.ROOT, "L%.1f %.1f", RIGHT, scale.y(forecast.mean())),
                forecast == null
                        ? null
                        : at(x, y) + " " + at(RIGHT, scale.y(forecast.high())) + " "
                                + at(RIGHT, scale.y(forecast.low())));
    }

    private record Scale(LocalDate from, long days, double low, double high) {

        double x(LocalDate day) {
            return LEFT + (RIGHT - LEFT) * Math.max(0, ChronoUnit.DAYS.between(from, day)) / days;
        }

        double y(BigDecimal value) {
            return high <= low
                    ? BOTTOM
                    : BOTTOM - (BOTTOM - TOP) * Math.max(0, value.doubleValue() - low) / (high - low);
        }
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Whether the label of today would run into the first or last label. */
    public boolean todayFits() {
        return dotX > 52 && dotX < 122;
    }
}
