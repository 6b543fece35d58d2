package org.cultivation.projections.amendments;

import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Views;
import org.jspecify.annotations.Nullable;

/** Questions about amendments. */
public final class FindAmendments {

    private FindAmendments() {}

    /** Those proposed and neither approved nor declined, for firms that report within {@code scope}; oldest first. */
    public static List<PendingAmendment> pending(Views views, @Nullable UnitCode scope) {
        throw new UnsupportedOperationException();
    }
}
