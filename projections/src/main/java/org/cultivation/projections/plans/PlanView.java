package org.cultivation.projections.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Task;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param inForceFrom effective date of its publication
 * @param position of the fact that published it
 */
public record PlanView(
        String plan,
        String title,
        PlanEvent.Stage stage,
        @Nullable String documentNumber,
        LocalDate publishedOn,
        LocalDate inForceFrom,
        @Nullable String revises,
        List<Target> targets,
        List<Task> tasks,
        long position) {

    public static final ViewType<PlanView> TYPE = new ViewType<>("plan", PlanView.class, PlanView::plan, List.of());

    public PlanView {
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
    }

    /** The plan's target for {@code id}. */
    public Optional<Target> target(String id) {
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }
}
