package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.firm.FirmDays;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;

/** Questions about the plan's targets. */
public final class FindTargets {

    /** What the plan sets targets for, in the order they are shown. */
    public static final List<String> IDS = List.of("entities", "brands", "parks", "belts", "value", "share");

    private static final String ENTITIES = "entities";
    private static final int MONTHS_OF_PACE = 12;
    /** Length of a district's code, with which the codes of its zones begin. */
    private static final int DISTRICT = 6;

    private FindTargets() {}

    /** Every target of the plan in force on {@code on}; empty when there is no plan. */
    public static List<TargetStanding> standings(Views views, LocalDate on) {
        return views.remembered(List.of("targets", on), () -> workOut(views, on));
    }

    private static List<TargetStanding> workOut(Views views, LocalDate on) {
        PlanView plan = FindPlans.inForce(views, on).orElse(null);
        if (plan == null) {
            return List.of();
        }
        List<TargetStanding> standings = new ArrayList<>();
        for (String id : IDS) {
            Optional<Target> goal = plan.target(id);
            goal.map(target -> standing(views, plan, target, on)).ifPresent(standings::add);
        }
        return List.copyOf(standings);
    }

    private static TargetStanding standing(Views views, PlanView plan, Target goal, LocalDate on) {
        NavigableSet<LocalDate> months = months(plan.publishedOn(), on);
        NavigableSet<LocalDate> days = new TreeSet<>(months);
        days.add(plan.publishedOn());
        for (int back = 0; back <= MONTHS_OF_PACE; back++) {
            days.add(on.minusMonths(back));
        }
        return standing(plan, goal, on, versions(views, goal.id(), on), months, values(views, goal, on, days));
    }

    /** The value of each of {@code days}; null when nothing is recorded that could count. */
    private static @Nullable ToDoubleFunction<LocalDate> values(
            Views views, Target goal, LocalDate on, NavigableSet<LocalDate> days) {
        if (goal.id().equals(ENTITIES)) {
            return CountSeries.of(views.all(FirmDays.FORM), days)::on;
        }
        CountingRule rule = FindReference.counting(views, on).find(goal.id()).orElse(null);
        if (rule == null) {
            return null;
        }
        if (rule.measure() == Measure.AMOUNTS) {
            return Turnover.series(views, goal, rule, days);
        }
        Register register = Register.find(rule.register()).orElseThrow();
        return views.all(EntryFields.of(register)).isEmpty()
                ? null
                : CountSeries.ofSpans(CountedEntries.intervals(views, register, goal.id()), days)::on;
    }

    private static TargetStanding standing(
            PlanView plan,
            Target goal,
            LocalDate on,
            List<GoalVersion> versions,
            NavigableSet<LocalDate> months,
            @Nullable ToDoubleFunction<LocalDate> value) {
        boolean hasData = value != null;
        ToDoubleFunction<LocalDate> values = value != null ? value : day -> 0;
        double[] monthly = new double[MONTHS_OF_PACE + 1];
        for (int back = 0; back <= MONTHS_OF_PACE; back++) {
            monthly[MONTHS_OF_PACE - back] = values.applyAsDouble(on.minusMonths(back));
        }
        Pace pace = new Pace(goal, on, monthly);
        BigDecimal actual = Goals.rounded(goal, values.applyAsDouble(on));
        BigDecimal shortfall = Goals.shortfall(goal, actual);
        Forecast forecast = hasData ? pace.forecast() : null;
        return new TargetStanding(
                goal,
                plan.plan(),
                versions,
                actual,
                shortfall,
                Goals.percent(goal, actual),
                hasData ? pace.expected(plan.publishedOn(), values.applyAsDouble(plan.publishedOn())) : null,
                pace.needed(shortfall),
                hasData ? pace.recent() : null,
                forecast,
                hasData ? pace.outlook(forecast) : Outlook.NO_DATA,
                months.stream()
                        .map(day -> new MonthPoint(day, Goals.rounded(goal, values.applyAsDouble(day))))
                        .toList(),
                hasData);
    }

    /** The plan's first day, the ends of the months since, and the day; only the day before the plan. */
    private static NavigableSet<LocalDate> months(LocalDate publishedOn, LocalDate on) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(on));
        if (publishedOn.isBefore(on)) {
            days.add(publishedOn);
            for (YearMonth month = YearMonth.from(publishedOn);
                    month.atEndOfMonth().isBefore(on);
                    month = month.plusMonths(1)) {
                days.add(month.atEndOfMonth());
            }
        }
        return days;
    }

    private static List<GoalVersion> versions(Views views, String id, LocalDate on) {
        List<GoalVersion> versions = new ArrayList<>();
        for (PlanView plan : FindPlans.all(views)) {
            if (!plan.inForceFrom().isAfter(on)) {
                plan.target(id)
                        .map(goal -> new GoalVersion(plan.plan(), plan.title(), plan.stage(), plan.publishedOn(), goal))
                        .ifPresent(versions::add);
            }
        }
        return versions;
    }

    /**
     * What counts ({@code counted}) or does not, by code; both together are all that is known on {@code on}: firms,
     * entries of the register that the rule looks at, or figures reported.
     *
     * @throws IllegalArgumentException for an id that is not one of {@link #IDS}
     */
    public static Page<Member> members(Views views, String id, LocalDate on, boolean counted, int page, int size) {
        Page.check(page, size);
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no target " + id + "; there are " + IDS);
        }
        if (id.equals(ENTITIES)) {
            return Members.page(views, on, counted, page, size);
        }
        return FindReference.counting(views, on)
                .find(id)
                .map(rule -> rule.measure() == Measure.AMOUNTS
                        ? Turnover.members(views, rule, on, counted, page, size)
                        : CountedEntries.page(views, rule, on, counted, page, size))
                .orElseGet(() -> new Page<>(List.of(), page, size, 0));
    }

    /**
     * What counts on {@code on} by unit: how many, or yuan for a value. A district's number includes its zones. Units
     * with nothing are left out.
     *
     * @throws IllegalArgumentException for an id that is not one of {@link #IDS}
     */
    public static SortedMap<UnitCode, BigDecimal> byUnit(Views views, String id, LocalDate on) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no target " + id + "; there are " + IDS);
        }
        return views.remembered(List.of("target-by-unit", id, on), () -> {
            SortedMap<UnitCode, BigDecimal> numbers = new TreeMap<>();
            if (id.equals(ENTITIES)) {
                FindDistricts.counts(views, on)
                        .forEach(count -> numbers.put(count.unit(), BigDecimal.valueOf(count.entities())));
                return Collections.unmodifiableSortedMap(numbers);
            }
            FindReference.counting(views, on)
                    .find(id)
                    .ifPresent(rule -> own(views, rule, on).forEach((unit, number) -> {
                        numbers.merge(unit, number, BigDecimal::add);
                        if (FindDistricts.isZone(unit)) {
                            numbers.merge(new UnitCode(unit.value().substring(0, DISTRICT)), number, BigDecimal::add);
                        }
                    }));
            return Collections.unmodifiableSortedMap(numbers);
        });
    }

    private static Map<UnitCode, BigDecimal> own(Views views, CountingRule rule, LocalDate on) {
        if (rule.measure() == Measure.AMOUNTS) {
            return Turnover.byUnit(views, rule, on);
        }
        Map<UnitCode, BigDecimal> numbers = new TreeMap<>();
        Register register = Register.find(rule.register()).orElseThrow();
        for (EntryView view : views.all(EntryFields.of(register))) {
            if (view.countsOn(rule.target(), on)) {
                view.unitOn(on).ifPresent(unit -> numbers.merge(unit, BigDecimal.ONE, BigDecimal::add));
            }
        }
        return numbers;
    }
}
