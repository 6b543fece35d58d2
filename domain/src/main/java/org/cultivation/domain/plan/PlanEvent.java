package org.cultivation.domain.plan;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Fact;
import org.jspecify.annotations.Nullable;

/** A fact about a plan. */
public sealed interface PlanEvent extends Fact {

    /** Identity of the plan within the registry, kebab case. */
    String plan();

    /**
     * A plan was published (发布); in force from the attestation's effective date.
     *
     * @param stage a consultation draft binds nobody, an issued plan does
     * @param documentNumber official number, when it has one
     * @param publishedOn date on the document
     * @param revises identity of the plan whose targets it replaces
     */
    record PlanPublished(
            String plan,
            String title,
            Stage stage,
            @Nullable String documentNumber,
            LocalDate publishedOn,
            @Nullable String revises,
            List<Target> targets,
            List<Task> tasks,
            Attestation attestation)
            implements PlanEvent {
        public PlanPublished {
            targets = List.copyOf(targets);
            tasks = List.copyOf(tasks);
        }
    }

    /** How far a plan has come. */
    enum Stage {
        CONSULTATION_DRAFT,
        ISSUED
    }
}
