package org.cultivation.domain;

import java.util.List;

/**
 * Parameters of the cultivation pool that a bureau may change (rules are data). A decision names the version of its
 * day.
 *
 * @param version for instance {@code 2024-1}
 * @param noticeDays least length of a public notice, in calendar days, both ends counted
 * @param activityMonths how many months back a confirmed cross-border activity still counts
 * @param stageLimits working days a case may wait in a stage before it is overdue
 */
public record PoolRules(String version, int noticeDays, int activityMonths, List<StageLimit> stageLimits) {

    public PoolRules {
        stageLimits = List.copyOf(stageLimits);
    }

    /** @param stage name of a pool status; @param workingDays limit in working days */
    public record StageLimit(String stage, int workingDays) {}
}
