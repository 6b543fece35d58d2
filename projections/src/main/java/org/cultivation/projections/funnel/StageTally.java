package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.Arrays;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.worklist.CaseOnDay;
import org.jspecify.annotations.Nullable;

/** Counts one stage while firms pass by. */
final class StageTally {

    private final PoolStatus status;
    private long reached;
    private int waiting;
    private long overdue;
    private int[] days = new int[64];

    StageTally(PoolStatus status) {
        this.status = status;
    }

    void reached() {
        reached++;
    }

    void waiting(LocalDate since, LocalDate on, boolean isOverdue) {
        if (waiting == days.length) {
            days = Arrays.copyOf(days, waiting * 2);
        }
        days[waiting++] = (int) (on.toEpochDay() - since.toEpochDay());
        overdue += isOverdue ? 1 : 0;
    }

    FunnelStage stage(PoolRules rules) {
        Arrays.sort(days, 0, waiting);
        return new FunnelStage(
                status,
                reached,
                waiting,
                median(),
                waiting == 0 ? null : Integer.valueOf(days[waiting - 1]),
                overdue,
                CaseOnDay.limit(status, rules));
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
