package org.cultivation.projections.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cultivation.projections.Views;

/** Questions about plans. */
public final class FindPlans {

    private FindPlans() {}

    /** Every plan, by the day it took effect. */
    public static List<PlanView> all(Views views) {
        throw new UnsupportedOperationException();
    }

    /**
     * The plan that binds on {@code on}: the last issued one that took effect by then. While nothing is issued, the last
     * consultation draft, which binds nobody but names the goals; its stage tells.
     */
    public static Optional<PlanView> inForce(Views views, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
