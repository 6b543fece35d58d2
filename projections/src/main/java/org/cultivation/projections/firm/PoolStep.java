package org.cultivation.projections.firm;

import java.time.LocalDate;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.projections.SharedDays;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a pool case, reduced to what lists and numbers need.
 *
 * @param status where the firm stands after it
 * @param account who acted
 * @param stage the stage in which the act judges; null when it judges nothing
 * @param notice the notice that it opened
 * @param objection number of the objection received or decided; {@code upheld} how it was decided
 * @param dueOn by when a returned submission is expected
 * @param products main products and {@code valueWan} annual value in 万元, as submitted
 */
public record PoolStep(
        PoolAction action,
        PoolStatus status,
        int caseNumber,
        LocalDate from,
        long position,
        String account,
        @Nullable ReviewStage stage,
        @Nullable Notice notice,
        @Nullable Integer objection,
        @Nullable Boolean upheld,
        @Nullable LocalDate dueOn,
        @Nullable String products,
        @Nullable Long valueWan) {

    public PoolStep {
        from = SharedDays.of(from);
        dueOn = SharedDays.ofNullable(dueOn);
    }

    /** A public notice; both days belong to it. */
    public record Notice(String name, LocalDate from, LocalDate until) {}

    /** True when a submission comes with it. */
    public boolean submits() {
        return action == PoolAction.NOMINATE || action == PoolAction.RESUBMIT;
    }

    /** False for acts on an objection, which leave the case where it is. */
    public boolean moves() {
        return action != PoolAction.RECEIVE_OBJECTION && action != PoolAction.DECIDE_OBJECTION;
    }

    /** The same step, leading to a status and judging in a stage. */
    PoolStep settled(PoolStatus after, @Nullable ReviewStage judging) {
        return new PoolStep(
                action,
                after,
                caseNumber,
                from,
                position,
                account,
                judging,
                notice,
                objection,
                upheld,
                dueOn,
                products,
                valueWan);
    }
}
