package org.cultivation.domain.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** One plan document. It is published once; what comes later is another plan that revises it. */
@AggregateRoot(type = "Plan")
public class Plan {

    @AggregateIdentifier
    private @Nullable String plan;

    /** For Axon, which then replays the facts. */
    protected Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(PlanCommand.PublishPlan command) {
        Refusal.when(plan != null, "plan.already-published", command.plan());
        AggregateLifecycle.apply(PlanPolicy.published(command));
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(PlanEvent.PlanPublished fact) {
        plan = fact.plan();
    }
}
