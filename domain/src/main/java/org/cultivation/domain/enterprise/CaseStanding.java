package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * As much of a case as decides who may do what with it. Aggregate and views both can make one, so that a page gives the
 * same answer as the command would.
 *
 * @param unit the unit under which the firm reports
 * @param handled who judged so far in this case
 * @param openObjections objections of the present notice that wait for a decision
 * @param upheldObjections objections of the present notice that were upheld
 * @param noticeUntil last day of the present notice
 */
public record CaseStanding(
        PoolStatus status,
        UnitCode unit,
        List<Handled> handled,
        int openObjections,
        int upheldObjections,
        @Nullable LocalDate noticeUntil) {

    public CaseStanding {
        handled = List.copyOf(handled);
    }
}
