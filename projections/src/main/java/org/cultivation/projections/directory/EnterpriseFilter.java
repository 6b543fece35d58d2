package org.cultivation.projections.directory;

import java.util.Set;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which firms to list. Null and an empty set do not restrict.
 *
 * @param text part of a name, former name or credit code, regardless of case and width
 * @param unit the city, a district with its zones, or a zone
 * @param counted whether the firm counts as an entity on the day
 * @param overridden whether its code was entered against a failing check
 * @param page from 1
 */
public record EnterpriseFilter(
        @Nullable String text,
        @Nullable UnitCode unit,
        @Nullable EnterpriseKind kind,
        Set<PoolStatus> statuses,
        @Nullable Boolean counted,
        @Nullable Boolean overridden,
        SortKey sort,
        boolean descending,
        int page,
        int size) {

    public EnterpriseFilter {
        statuses = Set.copyOf(statuses);
        Page.check(page, size);
    }

    /** All firms, the one with the latest fact first. */
    public static EnterpriseFilter all(int page, int size) {
        return new EnterpriseFilter(null, null, null, Set.of(), null, null, SortKey.LAST_FACT, true, page, size);
    }
}
