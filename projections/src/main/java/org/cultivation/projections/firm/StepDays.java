package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.DaySpans;
import org.jspecify.annotations.Nullable;

/** The steps of a firm's pool cases in plain numbers, by effective date, then position. Immutable. */
public final class StepDays {

    private static final StepDays NONE = new StepDays(List.of());
    private static final PoolStatus[] STATUSES = PoolStatus.values();
    private static final PoolAction[] ACTIONS = PoolAction.values();
    private static final int A_STEP = 5;
    /** Where a day would stand and none was named. */
    public static final int NO_DAY = Integer.MAX_VALUE;

    private final int[] numbers;

    private StepDays(List<PoolStep> steps) {
        numbers = new int[A_STEP * steps.size()];
        int at = 0;
        for (PoolStep step : steps) {
            numbers[at++] = DaySpans.number(step.from());
            numbers[at++] = step.caseNumber();
            numbers[at++] = isArrival(step) ? step.status().ordinal() : -1;
            numbers[at++] = step.action().ordinal();
            numbers[at++] = lastDay(step);
        }
    }

    private static int lastDay(PoolStep step) {
        PoolStep.Notice notice = step.notice();
        LocalDate day = notice != null ? notice.until() : step.dueOn();
        return day == null ? NO_DAY : DaySpans.number(day);
    }

    static StepDays of(List<PoolStep> steps) {
        return steps.isEmpty() ? NONE : new StepDays(steps);
    }

    /** True when the step brings a case somewhere; a resumed membership arrives nowhere new. */
    private static boolean isArrival(PoolStep step) {
        return step.moves() && step.action() != PoolAction.RESUME;
    }

    /** How many steps there are. */
    public int size() {
        return numbers.length / A_STEP;
    }

    /** The day on which a step takes effect. */
    public int from(int step) {
        return numbers[A_STEP * step];
    }

    /** The case it belongs to, from 1. */
    public int caseNumber(int step) {
        return numbers[A_STEP * step + 1];
    }

    /** Where the step brings the case; null when it leaves it where it is or where it was before. */
    public @Nullable PoolStatus arrival(int step) {
        int ordinal = numbers[A_STEP * step + 2];
        return ordinal < 0 ? null : STATUSES[ordinal];
    }

    /**
     * What the last {@code action} of the latest case names as its last day, among the steps effective by {@code day}: a
     * notice its end, a return when the submission is expected. {@link #NO_DAY} when there is none.
     */
    public int lastDay(PoolAction action, int day) {
        int step = size() - 1;
        while (step >= 0 && from(step) > day) {
            step--;
        }
        int latest = step < 0 ? 0 : caseNumber(step);
        for (; step >= 0 && caseNumber(step) == latest; step--) {
            if (ACTIONS[numbers[A_STEP * step + 3]] == action) {
                return numbers[A_STEP * step + 4];
            }
        }
        return NO_DAY;
    }
}
