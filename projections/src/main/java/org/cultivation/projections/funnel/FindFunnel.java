package org.cultivation.projections.funnel;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;

/** The funnel of the pool. */
public final class FindFunnel {

    private FindFunnel() {}

    /**
     * The stages from nomination to entry, then returned and rejected.
     *
     * @param since first day of the period in which cases reached a stage; @param on its last day, and the day of waiting
     */
    public static List<FunnelStage> stages(Views views, @Nullable UnitCode scope, LocalDate since, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
