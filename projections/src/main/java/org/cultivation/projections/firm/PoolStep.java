package org.cultivation.projections.firm;

import java.time.LocalDate;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a pool case, reduced to what lists and numbers need.
 *
 * @param status where the firm stands after it
 * @param account who acted
 * @param stage the stage acted at; null for acts that are no judgement and for membership changes
 * @param notice name of the notice opened; {@code from} and {@code until} its days
 * @param objection number of the objection received or decided; {@code upheld} how
 * @param dueOn by when a returned submission is expected
 * @param products main products and {@code valueWan} annual value in 万元, as submitted
 */
public record PoolStep(
        Move move,
        PoolStatus status,
        int caseNumber,
        LocalDate from,
        long position,
        String account,
        @Nullable ReviewStage stage,
        @Nullable String notice,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        @Nullable Integer objection,
        @Nullable Boolean upheld,
        @Nullable LocalDate dueOn,
        @Nullable String products,
        @Nullable Long valueWan) {

    /** What happened. */
    public enum Move {
        NOMINATED,
        RETURNED,
        RESUBMITTED,
        FIRST_REVIEW_PASSED,
        SECOND_REVIEW_PASSED,
        NOTICE_OPENED,
        OBJECTION_RECEIVED,
        OBJECTION_DECIDED,
        NOTICE_CLOSED,
        ENTERED,
        REJECTED,
        SUSPENDED,
        RESUMED,
        EXITED;

        /** False for objections, which leave the case where it is. */
        public boolean changesStatus() {
            return this != OBJECTION_RECEIVED && this != OBJECTION_DECIDED;
        }

        /** True when a submission comes with it. */
        public boolean submits() {
            return this == NOMINATED || this == RESUBMITTED;
        }
    }

    /** The same step with the firm standing elsewhere after it. */
    PoolStep leadingTo(PoolStatus other) {
        return new PoolStep(
                move,
                other,
                caseNumber,
                from,
                position,
                account,
                stage,
                notice,
                noticeFrom,
                noticeUntil,
                objection,
                upheld,
                dueOn,
                products,
                valueWan);
    }
}
