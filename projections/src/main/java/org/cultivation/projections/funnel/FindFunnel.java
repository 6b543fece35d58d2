package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.worklist.CaseOnDay;
import org.jspecify.annotations.Nullable;

/** The funnel of the pool. Firms deregistered or merged away by the day are left out, as in the work list. */
public final class FindFunnel {

    private static final List<PoolStatus> STAGES = List.of(
            PoolStatus.NOMINATED,
            PoolStatus.FIRST_REVIEW_PASSED,
            PoolStatus.SECOND_REVIEW_PASSED,
            PoolStatus.ON_NOTICE,
            PoolStatus.NOTICE_CLOSED,
            PoolStatus.IN_POOL,
            PoolStatus.RETURNED,
            PoolStatus.REJECTED);

    /** Where a case waits for nobody. */
    private static final Set<PoolStatus> SETTLED = Set.of(PoolStatus.IN_POOL, PoolStatus.REJECTED);

    private FindFunnel() {}

    /**
     * The stages from nomination to entry, then returned and rejected.
     *
     * @param since first day of the period in which cases reached a stage; @param on its last day, and the day of waiting
     */
    public static List<FunnelStage> stages(Views views, @Nullable UnitCode scope, LocalDate since, LocalDate on) {
        PoolRules rules = FindReference.rules(views, on);
        Map<PoolStatus, StageTally> tallies = new EnumMap<>(PoolStatus.class);
        STAGES.forEach(status -> tallies.put(status, new StageTally(status)));
        for (FirmView firm : views.all(FirmFields.TYPE)) {
            if (!firm.steps().isEmpty() && firm.isLiveOn(on) && isWithin(scope, firm, on)) {
                tallyReached(firm.stepsBy(on), since, tallies);
                tallyWaiting(firm, on, rules, tallies);
            }
        }
        return STAGES.stream()
                .map(tallies::get)
                .map(tally -> tally.stage(rules))
                .toList();
    }

    private static boolean isWithin(@Nullable UnitCode scope, FirmView firm, LocalDate on) {
        return scope == null || firm.units().on(on).map(scope::covers).orElse(false);
    }

    private static void tallyReached(List<PoolStep> steps, LocalDate since, Map<PoolStatus, StageTally> tallies) {
        Set<PoolStatus> reached = EnumSet.noneOf(PoolStatus.class);
        int caseNumber = 0;
        for (PoolStep step : steps) {
            if (step.caseNumber() != caseNumber) {
                reached.clear();
                caseNumber = step.caseNumber();
            }
            StageTally tally = tallies.get(step.status());
            if (tally != null && !step.from().isBefore(since) && isArrival(step) && reached.add(step.status())) {
                tally.reached();
            }
        }
    }

    /** True when the step brings a case to a stage of the funnel; a resumed membership arrives nowhere new. */
    private static boolean isArrival(PoolStep step) {
        return step.moves() && step.action() != PoolAction.RESUME && STAGES.contains(step.status());
    }

    private static void tallyWaiting(
            FirmView firm, LocalDate on, PoolRules rules, Map<PoolStatus, StageTally> tallies) {
        CaseOnDay latest = CaseOnDay.of(firm, on);
        StageTally tally = latest == null ? null : tallies.get(latest.status());
        if (latest != null && tally != null && !SETTLED.contains(latest.status())) {
            LocalDate dueOn = latest.dueOn(rules);
            tally.waiting(latest.since(), on, dueOn != null && on.isAfter(dueOn));
        }
    }
}
