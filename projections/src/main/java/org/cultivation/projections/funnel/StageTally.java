package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.Arrays;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.firm.FirmDays;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.worklist.CaseOnDay;
import org.cultivation.projections.worklist.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Counts one stage while firms pass by. */
final class StageTally {

    /** No case begins later; days close to the last that Java knows cannot be counted on from. */
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final PoolStatus status;
    private final PoolRules rules;
    private final LocalDate on;
    private final @Nullable Integer limit;
    private long reached;
    private int waiting;
    private long overdue;
    private int overdueBefore;
    private int[] days = new int[64];

    StageTally(PoolStatus status, PoolRules rules, LocalDate on) {
        this.status = status;
        this.rules = rules;
        this.on = on;
        limit = CaseOnDay.limit(status, rules);
    }

    /** True where what was said of a single case decides when it is due. */
    private static boolean isOfTheCase(PoolStatus status) {
        return status == PoolStatus.RETURNED || status == PoolStatus.ON_NOTICE;
    }

    /**
     * Whoever has waited since before this day is overdue: the due day never moves back when the waiting begins later, so
     * one day parts those overdue from the others. The earliest int when no limit is counted from then.
     */
    private int overdueBefore() {
        if (limit == null || isOfTheCase(status)) {
            return Integer.MIN_VALUE;
        }
        LocalDate day = on.isAfter(FAR) ? FAR : on;
        LocalDate since = day.minusDays(1);
        while (!WorkingDays.after(since, limit).isBefore(day)) {
            since = since.minusDays(1);
        }
        return DaySpans.number(since) + 1;
    }

    void reached() {
        reached++;
    }

    /** Counts a case that has waited here since that day. */
    void waiting(FirmDays firm, int since) {
        if (waiting == 0) {
            overdueBefore = overdueBefore();
        }
        if (waiting == days.length) {
            days = Arrays.copyOf(days, waiting * 2);
        }
        days[waiting++] = DaySpans.number(on) - since;
        overdue += since < overdueBefore || isOfTheCase(status) && isOverdue(firm.firm()) ? 1 : 0;
    }

    private boolean isOverdue(FirmView firm) {
        CaseOnDay latest = CaseOnDay.of(firm, on);
        LocalDate dueOn = latest == null ? null : latest.dueOn(rules);
        return dueOn != null && on.isAfter(dueOn);
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
