package org.cultivation.projections.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;

/** Questions about which firms there are. A firm is there from the day its registration takes effect. */
public final class FindEnterprises {

    private FindEnterprises() {}

    /** The firms known on {@code on} that meet {@code filter}. */
    public static Page<EnterpriseRow> page(Views views, EnterpriseFilter filter, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** One firm; empty when it is not registered by {@code on}. */
    public static Optional<EnterpriseRow> one(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** How many firms stand where with the pool, every status named; the sum is the number of firms known. */
    public static Map<PoolStatus, Long> countByStatus(Views views, LocalDate on, @Nullable UnitCode scope) {
        throw new UnsupportedOperationException();
    }

    /** Firms that bear or bore exactly this name, regardless of case, width and surrounding space. */
    public static List<EnterpriseRow> byName(Views views, String name) {
        throw new UnsupportedOperationException();
    }
}
