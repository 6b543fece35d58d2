package org.cultivation.domain.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.cultivation.domain.Act;
import org.jspecify.annotations.Nullable;

/** What may be asked about plans. */
public sealed interface PlanCommand {

    record PublishPlan(
            @TargetAggregateIdentifier String plan,
            String title,
            PlanEvent.Stage stage,
            @Nullable String documentNumber,
            LocalDate publishedOn,
            @Nullable String revises,
            List<Target> targets,
            List<Task> tasks,
            Act act)
            implements PlanCommand {}
}
