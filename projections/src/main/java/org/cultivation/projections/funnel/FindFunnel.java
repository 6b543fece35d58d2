package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.EnumMap;
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
        String within = scope == null ? "" : scope.value();
        return views.remembered(List.of("funnel", within, since, on), () -> workOut(views, scope, since, on));
    }

    private static List<FunnelStage> workOut(Views views, @Nullable UnitCode scope, LocalDate since, LocalDate on) {
        PoolRules rules = FindReference.rules(views, on);
        Map<PoolStatus, StageTally> tallies = new EnumMap<>(PoolStatus.class);
        STAGES.forEach(status -> tallies.put(status, new StageTally(status)));
        for (FirmView firm : views.all(FirmFields.TYPE)) {
            if (!firm.steps().isEmpty() && firm.isLiveOn(on) && isWithin(scope, firm, on)) {
                tallyReached(firm, since, on, tallies);
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

    /** Walks back from the last step of the period to its first; each stage counts once a case. */
    private static void tallyReached(
            FirmView firm, LocalDate since, LocalDate on, Map<PoolStatus, StageTally> tallies) {
        List<PoolStep> steps = firm.steps();
        int reached = 0;
        int caseNumber = 0;
        for (int i = steps.size() - 1; i >= 0 && !steps.get(i).from().isBefore(since); i--) {
            PoolStep step = steps.get(i);
            if (step.caseNumber() != caseNumber) {
                reached = 0;
                caseNumber = step.caseNumber();
            }
            StageTally tally = tallies.get(step.status());
            int bit = 1 << step.status().ordinal();
            if (tally != null && (reached & bit) == 0 && !step.from().isAfter(on) && isArrival(step)) {
                reached |= bit;
                tally.reached();
            }
        }
    }

    /** True when the step brings a case somewhere; a resumed membership arrives nowhere new. */
    private static boolean isArrival(PoolStep step) {
        return step.moves() && step.action() != PoolAction.RESUME;
    }

    private static void tallyWaiting(
            FirmView firm, LocalDate on, PoolRules rules, Map<PoolStatus, StageTally> tallies) {
        PoolStatus status = firm.statuses().on(on).orElse(PoolStatus.NOT_NOMINATED);
        StageTally tally = SETTLED.contains(status) ? null : tallies.get(status);
        CaseOnDay latest = tally == null ? null : CaseOnDay.of(firm, on);
        if (tally != null && latest != null) {
            LocalDate dueOn = latest.dueOn(rules);
            tally.waiting(latest.since(), on, dueOn != null && on.isAfter(dueOn));
        }
    }
}
