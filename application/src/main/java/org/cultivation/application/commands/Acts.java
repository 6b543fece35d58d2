package org.cultivation.application.commands;

import java.time.Clock;
import java.time.LocalDate;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the act that a command carries: who, today in Beijing, effective when, on what basis, under which rules. */
@Component
public class Acts {

    private final CurrentActor actor;
    private final Registry registry;
    private final Clock clock;

    Acts(CurrentActor actor, Registry registry, Clock clock) {
        this.actor = actor;
        this.registry = registry;
        this.clock = clock;
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * An act of the account signed in.
     *
     * @param effectiveOn today when null; also chooses the pool rules
     */
    public Act of(@Nullable LocalDate effectiveOn, Basis basis) {
        LocalDate today = today();
        LocalDate on = effectiveOn == null ? today : effectiveOn;
        PoolRules rules = registry.ask(Known.NOW, (views, position) -> FindReference.rules(views, on))
                .value();
        return new Act(actor.actor(), today, on, basis, rules, null);
    }
}
