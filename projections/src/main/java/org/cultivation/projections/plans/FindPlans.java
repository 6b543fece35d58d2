package org.cultivation.projections.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.projections.Views;

/** Questions about plans. */
public final class FindPlans {

    private FindPlans() {}

    /** Every plan, by the day it took effect. */
    public static List<PlanView> all(Views views) {
        return views.all(PlanView.TYPE).stream()
                .sorted(Comparator.comparing(PlanView::inForceFrom).thenComparingLong(PlanView::position))
                .toList();
    }

    /**
     * The plan that binds on {@code on}: the last issued one that took effect by then. While nothing is issued, the last
     * consultation draft, which binds nobody but names the goals; its stage tells.
     */
    public static Optional<PlanView> inForce(Views views, LocalDate on) {
        List<PlanView> effective = all(views).stream()
                .filter(plan -> !plan.inForceFrom().isAfter(on))
                .toList();
        return last(effective, PlanEvent.Stage.ISSUED).or(() -> last(effective, PlanEvent.Stage.CONSULTATION_DRAFT));
    }

    private static Optional<PlanView> last(List<PlanView> plans, PlanEvent.Stage stage) {
        return plans.stream().filter(plan -> plan.stage() == stage).reduce((first, second) -> second);
    }
}
