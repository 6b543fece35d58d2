package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmDays;
import org.cultivation.projections.firm.StepDays;
import org.cultivation.projections.reference.FindReference;
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
        STAGES.forEach(status -> tallies.put(status, new StageTally(status, rules, on)));
        int first = DaySpans.number(since);
        int last = DaySpans.number(on);
        for (FirmDays firm : views.all(FirmDays.FORM)) {
            if (firm.steps().size() > 0 && firm.isLiveOn(last) && isWithin(scope, firm, last)) {
                tallyReached(firm.steps(), first, last, tallies);
                tallyWaiting(firm, last, tallies);
            }
        }
        return STAGES.stream().map(tallies::get).map(StageTally::stage).toList();
    }

    private static boolean isWithin(@Nullable UnitCode scope, FirmDays firm, int day) {
        UnitCode unit = scope == null ? null : firm.units().valueOn(day);
        return scope == null || unit != null && scope.covers(unit);
    }

    /** Walks back from the last step of the period to its first; each stage counts once a case. */
    private static void tallyReached(StepDays steps, int since, int last, Map<PoolStatus, StageTally> tallies) {
        int reached = 0;
        int caseNumber = 0;
        for (int i = steps.size() - 1; i >= 0 && steps.from(i) >= since; i--) {
            if (steps.caseNumber(i) != caseNumber) {
                reached = 0;
                caseNumber = steps.caseNumber(i);
            }
            PoolStatus status = steps.from(i) > last ? null : steps.arrival(i);
            StageTally tally = status == null ? null : tallies.get(status);
            if (status != null && tally != null && (reached & 1 << status.ordinal()) == 0) {
                reached |= 1 << status.ordinal();
                tally.reached();
            }
        }
    }

    private static void tallyWaiting(FirmDays firm, int day, Map<PoolStatus, StageTally> tallies) {
        int span = firm.statuses().on(day);
        PoolStatus status = firm.statusOn(day);
        StageTally tally = status == null || SETTLED.contains(status) ? null : tallies.get(status);
        if (tally != null && firm.steps().from(0) <= day) {
            tally.waiting(firm.steps(), firm.statuses().from(span));
        }
    }
}
