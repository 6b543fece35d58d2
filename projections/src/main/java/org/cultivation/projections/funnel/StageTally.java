package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.Arrays;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.firm.StepDays;
import org.cultivation.projections.worklist.CaseOnDay;
import org.cultivation.projections.worklist.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Counts one stage while firms pass by. Overdue is who {@link CaseOnDay#dueOn} says is, told by numbers of days. */
final class StageTally {

    /** No case begins later; days close to the last that Java knows cannot be counted on from. */
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final PoolStatus status;
    private final @Nullable Integer limit;
    private final LocalDate on;
    private final int today;
    private int overdueBefore;
    private long reached;
    private int waiting;
    private long overdue;
    private int[] days = new int[64];

    StageTally(PoolStatus status, PoolRules rules, LocalDate on) {
        this.status = status;
        this.on = on;
        today = DaySpans.number(on);
        limit = CaseOnDay.limit(status, rules);
    }

    void reached() {
        reached++;
    }

    /** Counts a case, the latest of these steps, that has waited here since that day. */
    void waiting(StepDays steps, int since) {
        if (waiting == 0) {
            overdueBefore = limit == null ? Integer.MIN_VALUE : overdueBefore(limit);
        }
        if (waiting == days.length) {
            days = Arrays.copyOf(days, waiting * 2);
        }
        days[waiting++] = today - since;
        overdue += isOverdue(steps, since) ? 1 : 0;
    }

    private boolean isOverdue(StepDays steps, int since) {
        if (status == PoolStatus.RETURNED) {
            return today > steps.lastDay(PoolAction.RETURN, today);
        }
        if (since >= overdueBefore) {
            return false;
        }
        int closes = status == PoolStatus.ON_NOTICE ? steps.lastDay(PoolAction.OPEN_NOTICE, today) : StepDays.NO_DAY;
        return closes == StepDays.NO_DAY || today > closes;
    }

    /**
     * Whoever has waited since before this day is past the limit: the due day never moves back when the waiting begins
     * later, so one day parts those past it from the others.
     */
    private int overdueBefore(int workingDays) {
        LocalDate day = on.isAfter(FAR) ? FAR : on;
        LocalDate since = day.minusDays(1);
        while (!WorkingDays.after(since, workingDays).isBefore(day)) {
            since = since.minusDays(1);
        }
        return DaySpans.number(since) + 1;
    }

    FunnelStage stage() {
        Arrays.sort(days, 0, waiting);
        return new FunnelStage(
                status,
                reached,
                waiting,
                median(),
                waiting == 0 ? null : Integer.valueOf(days[waiting - 1]),
                overdue,
                limit);
    }

    /** Of an even number of cases the mean of the middle two, half a day rounded up. */
    private @Nullable Integer median() {
        if (waiting == 0) {
            return null;
        }
        int upper = days[waiting / 2];
        return waiting % 2 == 1 ? upper : (days[waiting / 2 - 1] + upper + 1) / 2;
    }
}
