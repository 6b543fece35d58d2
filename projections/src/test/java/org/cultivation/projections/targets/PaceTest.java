package org.cultivation.projections.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Target.Measure;
import org.cultivation.domain.plan.Target.Operator;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2027, 12, 31);
    private static final Target ENTITIES = goal(Operator.MORE_THAN, 5500, Measure.COUNT);

    private static Target goal(Operator operator, int value, Measure measure) {
        return new Target("entities", operator, BigDecimal.valueOf(value), measure, DUE, false, "wording");
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    /** Twelve months of growth that end at {@code now}. */
    private static Pace pace(Target goal, double now, double... growth) {
        double[] monthly = new double[13];
        monthly[12] = now;
        for (int i = 11; i >= 0; i--) {
            monthly[i] = monthly[i + 1] - growth[i % growth.length];
        }
        return new Pace(goal, TODAY, monthly);
    }

    @Test
    void the_shortfall_is_to_the_first_value_that_meets_the_operator() {
        assertThat(Goals.shortfall(ENTITIES, number("4286"))).isEqualByComparingTo("1215");
        assertThat(Goals.shortfall(goal(Operator.AT_LEAST, 50, Measure.COUNT), number("37")))
                .isEqualByComparingTo("13");
        assertThat(Goals.shortfall(goal(Operator.MORE_THAN, 1000, Measure.YI_YUAN), number("819.3")))
                .isEqualByComparingTo("180.7");
        assertThat(Goals.shortfall(ENTITIES, number("5500"))).isEqualByComparingTo("1");
        assertThat(Goals.shortfall(ENTITIES, number("5501"))).isZero();
        assertThat(Goals.shortfall(goal(Operator.LESS_THAN, 20, Measure.COUNT), number("25")))
                .isEqualByComparingTo("6");
    }

    @Test
    void percent_is_rounded_down_and_never_full_before_the_goal_is_met() {
        assertThat(Goals.percent(ENTITIES, number("4286"))).isEqualByComparingTo("77.9");
        assertThat(Goals.percent(ENTITIES, number("5499"))).isEqualByComparingTo("99.9");
        assertThat(Goals.percent(ENTITIES, number("5500"))).isEqualByComparingTo("99.9");
        assertThat(Goals.percent(ENTITIES, number("5501"))).isEqualByComparingTo("100.0");
        assertThat(Goals.percent(goal(Operator.AT_LEAST, 50, Measure.COUNT), number("50")))
                .isEqualByComparingTo("100");
    }

    @Test
    void by_time_a_straight_line_runs_from_publication_to_the_goal() {
        Pace pace = pace(ENTITIES, 4286, 81);
        // 747 of 1,150 days have passed: 3000 + 2500 * 747 / 1150
        assertThat(pace.expected(LocalDate.of(2024, 11, 6), 3000)).isEqualByComparingTo("4624");
        assertThat(pace.expected(TODAY, 4286)).isEqualByComparingTo("4286");
        assertThat(pace.expected(TODAY.plusDays(1), 4286)).isNull();
        assertThat(new Pace(ENTITIES, DUE.plusYears(1), new double[13]).expected(LocalDate.of(2024, 11, 6), 0))
                .isEqualByComparingTo("5500");
    }

    @Test
    void the_months_left_say_what_is_needed() {
        assertThat(pace(ENTITIES, 4286, 81).needed(number("1215"))).isEqualByComparingTo("91.8");
        assertThat(new Pace(ENTITIES, DUE, new double[13]).needed(number("1215")))
                .isNull();
    }

    @Test
    void the_forecast_spans_the_slowest_and_fastest_half_year() {
        Pace pace = new Pace(ENTITIES, TODAY, new double[] {
            3314, 3384, 3454, 3524, 3594, 3664, 3734, 3826, 3918, 4010, 4102, 4194, 4286
        });
        Forecast forecast = pace.forecast();
        assertThat(forecast).isNotNull();
        assertThat(pace.recent()).isEqualByComparingTo("81.0");
        // 13.24 months left: 4286 + 81, 70 and 92 a month
        assertThat(forecast.mean()).isEqualByComparingTo("5358");
        assertThat(forecast.low()).isEqualByComparingTo("5213");
        assertThat(forecast.high()).isEqualByComparingTo("5504");
        assertThat(pace.outlook(forecast)).isEqualTo(Outlook.BORDERLINE);
    }

    @Test
    void the_outlook_follows_from_the_whole_interval() {
        Pace fast = pace(ENTITIES, 4286, 120);
        assertThat(fast.outlook(fast.forecast())).isEqualTo(Outlook.REACHABLE);
        Pace slow = pace(ENTITIES, 4286, 40);
        assertThat(slow.outlook(slow.forecast())).isEqualTo(Outlook.SHORT);
        Pace met = pace(ENTITIES, 5501, 40);
        assertThat(met.outlook(met.forecast())).isEqualTo(Outlook.MET);
    }

    @Test
    void a_goal_under_twenty_has_no_pace() {
        Pace few = pace(goal(Operator.AT_LEAST, 8, Measure.COUNT), 7, 0.2);
        assertThat(few.forecast()).isNull();
        assertThat(few.recent()).isNull();
        assertThat(few.outlook(null)).isEqualTo(Outlook.NOT_EXTRAPOLATED);
        Pace twenty = pace(goal(Operator.AT_LEAST, 20, Measure.COUNT), 7, 0.2);
        assertThat(twenty.forecast()).isNotNull();
    }

    @Test
    void after_the_due_date_what_is_not_met_is_short() {
        double[] flat = new double[13];
        assertThat(new Pace(ENTITIES, DUE, flat).outlook(null)).isEqualTo(Outlook.SHORT);
        assertThat(new Pace(goal(Operator.AT_LEAST, 8, Measure.COUNT), DUE, flat).outlook(null))
                .isEqualTo(Outlook.SHORT);
    }

    @Test
    void a_shrinking_count_is_not_carried_below_nothing() {
        Pace pace = pace(ENTITIES, 100, -50);
        Forecast forecast = pace.forecast();
        assertThat(forecast).isNotNull();
        assertThat(forecast.low()).isEqualByComparingTo("0");
        assertThat(pace.recent()).isEqualByComparingTo("-50.0");
    }
}
