package org.cultivation.application.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.plan.Target;
import org.cultivation.projections.targets.Forecast;
import org.cultivation.projections.targets.Outlook;
import org.cultivation.projections.targets.TargetStanding;

/** Numbers of targets in words: with their unit, their operator (超过 and 以上 kept apart), their pace. */
public record Figures(Formats f, Looks looks) {

    /**
     * A part of a sentence.
     *
     * @param strong set apart
     * @param look class of its colour; empty for none
     */
    public record Piece(String text, boolean strong, String look) {}

    /** The number alone. */
    public String plain(BigDecimal value, Target goal) {
        return switch (goal.measure()) {
            case COUNT -> f.number(value, 0);
            case YI_YUAN -> f.number(value, 1);
            case PERCENT -> value.scale() > 0 ? f.fixed(value, 2) : f.number(value, 2);
        };
    }

    /** The number with its unit: 4,286 家, 9.50%. */
    public String with(BigDecimal value, Target goal) {
        return f.text("target.with." + goal.measure(), plain(value, goal), unit(goal));
    }

    /** The goal's number as a label: with its sign only for shares. */
    public String brief(Target goal) {
        return goal.measure() == Target.Measure.PERCENT ? with(goal.value(), goal) : plain(goal.value(), goal);
    }

    /** What is counted. */
    public String unit(Target goal) {
        return f.text("target." + goal.id() + ".unit");
    }

    /** A number per month: one digit below 10, whole and rounded up above. */
    public String pace(BigDecimal value, Target goal) {
        boolean small = value.abs().compareTo(BigDecimal.TEN) < 0;
        String number = switch (goal.measure()) {
            case COUNT -> small ? f.number(value, 1) : f.number(value.setScale(0, RoundingMode.CEILING), 0);
            case YI_YUAN -> f.number(value, 1);
            case PERCENT -> f.number(value, 2);
        };
        return f.text("target.with." + goal.measure(), number, unit(goal));
    }

    /** The goal in the words of its operator. */
    public String goal(Target goal) {
        String key = "operator." + goal.operator() + (goal.stretch() ? ".stretch" : "");
        return f.text(key, with(goal.value(), goal));
    }

    /** The goal in signs: ≥50. */
    public String sign(Target goal) {
        String sign = switch (goal.operator()) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> "＞";
            case LESS_THAN -> "＜";
        };
        return sign + plain(goal.value(), goal);
    }

    /** The goal in signs, in brackets. */
    public String signs(Target goal) {
        return f.text(goal.stretch() ? "operator.signs.stretch" : "operator.signs", sign(goal));
    }

    /** What the pace says, in one sentence. */
    public List<Piece> sentence(TargetStanding standing) {
        Target goal = standing.goal();
        List<Piece> pieces = new ArrayList<>();
        Forecast forecast = standing.forecast();
        if (standing.outlook() == Outlook.NO_DATA) {
            pieces.add(new Piece(f.text("pace.no-data"), false, ""));
        } else if (standing.outlook() == Outlook.MET && forecast == null) {
            pieces.add(new Piece(f.text("pace.met"), true, "ok"));
        } else if (standing.outlook() == Outlook.NOT_EXTRAPOLATED) {
            pieces.add(new Piece(f.text("pace.few"), false, ""));
        } else if (forecast == null) {
            pieces.add(new Piece(f.text("pace.none"), false, ""));
        } else {
            pieces.add(new Piece(f.text("pace.by", due(goal.dueOn())), false, ""));
            pieces.add(new Piece(with(forecast.mean(), goal), true, ""));
            pieces.add(new Piece(
                    f.text("pace.range", plain(forecast.low(), goal), plain(forecast.high(), goal)), false, "nowrap"));
            pieces.add(verdict(standing, forecast));
        }
        return pieces;
    }

    private Piece verdict(TargetStanding standing, Forecast forecast) {
        Target goal = standing.goal();
        return switch (standing.outlook()) {
            case MET -> new Piece(f.text("pace.met"), true, "ok");
            case REACHABLE -> new Piece(f.text("pace.reaches"), true, "ok");
            case BORDERLINE -> new Piece(f.text("pace.straddles"), true, "warn");
            case SHORT, NOT_EXTRAPOLATED, NO_DATA ->
                new Piece(f.text("pace.misses", with(first(goal).subtract(forecast.mean()), goal)), true, "bad");
        };
    }

    /** The first value that meets the goal. */
    private static BigDecimal first(Target goal) {
        boolean beyond = goal.operator() == Target.Operator.MORE_THAN && goal.measure() == Target.Measure.COUNT;
        return beyond ? goal.value().add(BigDecimal.ONE) : goal.value();
    }

    private String due(LocalDate day) {
        boolean endOfYear = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return endOfYear ? f.text("pace.end-of-year", String.valueOf(day.getYear())) : f.day(day);
    }
}
