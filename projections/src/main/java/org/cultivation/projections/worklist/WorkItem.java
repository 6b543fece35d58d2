package org.cultivation.projections.worklist;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.CaseStanding;
import org.cultivation.domain.enterprise.Handled;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.directory.EnterpriseRow;
import org.jspecify.annotations.Nullable;

/**
 * A firm's case as an official finds it on a day.
 *
 * @param since first day in the present status
 * @param submissions how often it was handed in
 * @param openObjections received and not decided; @param upheldObjections decided in the objector's favour
 * @param notice name of its latest public notice, with first and last day
 * @param dueOn last day on which it is not overdue; null when the rules set no limit
 * @param handled who judged in which stage, in the order it happened
 */
public record WorkItem(
        EnterpriseRow firm,
        PoolStatus status,
        LocalDate since,
        int caseNumber,
        int submissions,
        int openObjections,
        int upheldObjections,
        @Nullable String notice,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<Handled> handled) {

    public WorkItem {
        handled = List.copyOf(handled);
    }

    /** True when {@code account} has acted on this case. */
    public boolean wasHandledBy(String account) {
        return handled.stream().anyMatch(act -> act.account().equals(account));
    }

    /** What the review policy needs to say who may do what. */
    public CaseStanding standing() {
        return new CaseStanding(status, firm.unit(), handled, openObjections, upheldObjections, noticeUntil);
    }
}
