package org.cultivation.application.commands;

import java.time.Clock;
import java.time.LocalDate;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
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

    /** An act of the account signed in. @param effectiveOn today when null */
    public Act of(@Nullable LocalDate effectiveOn, @Nullable String document, @Nullable String evidence) {
        return of(actor.actor(), effectiveOn, document, evidence, null);
    }

    /** An act of {@code who}; {@code importBatch} when an import brings it. */
    public Act of(
            Actor who,
            @Nullable LocalDate effectiveOn,
            @Nullable String document,
            @Nullable String evidence,
            @Nullable String importBatch) {
        LocalDate on = effectiveOn == null ? today() : effectiveOn;
        Basis basis =
                new Basis(document == null ? "" : document, evidence == null || evidence.isBlank() ? null : evidence);
        return new Act(
                who,
                today(),
                on,
                basis,
                registry.ask(Known.NOW, (views, position) -> FindReference.rules(views, on))
                        .value(),
                importBatch);
    }
}
