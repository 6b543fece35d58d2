package org.cultivation.projections.funnel;

import org.cultivation.domain.enterprise.PoolStatus;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the pool.
 *
 * @param reached cases that came to this stage in the period, each once
 * @param waiting cases that stand here on the day; 0 where nobody waits (in the pool, rejected)
 * @param medianDays calendar days the waiting ones have waited, null when none waits; @param longestDays the longest
 * @param overdue of the waiting, those past their last day
 * @param limitDays the rules' limit in working days, when they set one
 */
public record FunnelStage(
        PoolStatus status,
        long reached,
        long waiting,
        @Nullable Integer medianDays,
        @Nullable Integer longestDays,
        long overdue,
        @Nullable Integer limitDays) {}
