package org.cultivation.projections.districts;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.projections.Views;

/** How firms spread over the reporting units. */
public final class FindDistricts {

    private FindDistricts() {}

    /**
     * One row for each district and zone that exists on {@code on}, in the official order, and for any other unit that
     * a firm reports under, last. The city's row, when there is one, holds only firms that report to the city itself.
     */
    public static List<UnitCount> counts(Views views, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
