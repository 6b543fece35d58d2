package org.cultivation.domain;

import java.util.List;

/**
 * Parameters and criteria of the cultivation pool that a bureau may change (rules are data). A decision names the
 * version of its day.
 *
 * @param version for instance {@code 2024-1}
 * @param noticeDays least length of a public notice, in calendar days, both ends counted
 * @param activityMonths how many months back a confirmed cross-border activity still counts
 * @param stageLimits working days a case may wait in a stage before it is overdue
 * @param criteria what a firm must fulfil for a step of its case (入库条件), in the order in which they are told
 */
public record PoolRules(
        String version, int noticeDays, int activityMonths, List<StageLimit> stageLimits, List<Criterion> criteria) {

    public PoolRules {
        stageLimits = List.copyOf(stageLimits);
        criteria = List.copyOf(criteria);
    }

    /** Rules without criteria. */
    public PoolRules(String version, int noticeDays, int activityMonths, List<StageLimit> stageLimits) {
        this(version, noticeDays, activityMonths, stageLimits, List.of());
    }

    /** What a firm must fulfil for the step of that name. */
    public List<Criterion> criteria(String step) {
        return criteria.stream()
                .filter(criterion -> criterion.step().equals(step))
                .toList();
    }

    /** @param stage name of a pool status; @param workingDays limit in working days */
    public record StageLimit(String stage, int workingDays) {}

    /**
     * One criterion.
     *
     * @param step name of the pool action that needs it, such as {@code ENTER}
     * @param id kebab case
     * @param when CEL over {@code it} (the firm and its submission on the day), {@code rule} (the parameter
     *     {@code activity_months}) and {@code day}
     * @param text what is demanded, in the language of the pages
     * @param textEnglish the same in English
     */
    public record Criterion(String step, String id, String when, String text, String textEnglish) {}
}
