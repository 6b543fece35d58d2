package org.cultivation.projections.worklist;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;

/** Questions about cases that wait for somebody. Firms deregistered or merged away wait for nobody. */
public final class FindWork {

    private FindWork() {}

    /** The cases in these statuses, longest waiting first. */
    public static Page<WorkItem> page(
            Views views, Set<PoolStatus> statuses, @Nullable UnitCode scope, LocalDate on, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** The latest case of one firm, whatever its status; empty when it was never nominated by then. */
    public static Optional<WorkItem> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** How many cases stand in each status, every status named except never nominated. */
    public static Map<PoolStatus, Long> counts(Views views, @Nullable UnitCode scope, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
