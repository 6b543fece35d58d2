package org.cultivation.application.bulletins;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.districts.UnitCount;
import org.cultivation.projections.overview.FindParks;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.TargetStanding;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeMonth;

/**
 * All numbers of a bulletin, read at one position for the last day of its period.
 *
 * @param before the standings on the day before the period, as known at the same position
 * @param members what counts of brands, parks and belts, by target
 * @param byUnit numbers by target and unit
 */
record Content(
        Period period,
        Optional<PlanView> plan,
        String poolRules,
        String countingRules,
        List<TargetStanding> standings,
        List<TargetStanding> before,
        List<TradeMonth> trade,
        Units units,
        List<UnitCount> firms,
        Map<String, SortedMap<UnitCode, BigDecimal>> byUnit,
        Map<String, List<Member>> members,
        long ownParks,
        List<TaskRow> tasks) {

    private static final int MONTHS = 12;
    static final List<String> LISTED = List.of("brands", "parks", "belts");

    static Content read(Views views, Period period) {
        LocalDate day = period.last();
        Map<String, SortedMap<UnitCode, BigDecimal>> byUnit = new LinkedHashMap<>();
        for (String target : List.of("value", "parks", "brands")) {
            byUnit.put(target, FindTargets.byUnit(views, target, day));
        }
        Map<String, List<Member>> members = new LinkedHashMap<>();
        for (String target : LISTED) {
            members.put(
                    target,
                    FindTargets.members(views, target, day, true, 1, Integer.MAX_VALUE)
                            .rows());
        }
        return new Content(
                period,
                FindPlans.inForce(views, day),
                FindReference.rules(views, day).version(),
                FindReference.counting(views, day).version(),
                FindTargets.standings(views, day),
                FindTargets.standings(views, period.first().minusDays(1)),
                FindTrade.months(views, YearMonth.from(day), MONTHS, day),
                FindReference.units(views, day),
                FindDistricts.counts(views, day),
                byUnit,
                members,
                FindParks.counted(views, day).stream()
                        .filter(park -> !park.isDemonstration())
                        .count(),
                FindTasks.all(views, day));
    }

    /** The value of a target on the day before the period; empty when the plan was not in force then. */
    Optional<BigDecimal> before(String target) {
        return before.stream()
                .filter(standing -> standing.goal().id().equals(target) && standing.hasData())
                .map(TargetStanding::actual)
                .findFirst();
    }
}
