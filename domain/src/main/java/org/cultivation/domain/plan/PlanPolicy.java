package org.cultivation.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.Role;
import org.cultivation.domain.Text;
import org.cultivation.domain.enterprise.Authority;
import org.jspecify.annotations.Nullable;

/** What a plan must say before it is taken in. */
final class PlanPolicy {

    /** What the registry knows to measure. */
    private static final Set<String> TARGETS = Set.of("entities", "brands", "parks", "belts", "value", "share");

    private PlanPolicy() {}

    /** @throws Refusal when a rule says no */
    static PlanEvent.PlanPublished published(PlanCommand.PublishPlan c) {
        Authority.requireForCity(c.act().actor(), Role.ADMINISTRATOR);
        RegisterName.chosen(c.plan());
        LocalDate effectiveOn = c.act().effectiveOn();
        Refusal.when(effectiveOn.isBefore(c.publishedOn()), "plan.effective-before-publication", c.publishedOn());
        Refusal.when(c.plan().equals(c.revises()), "plan.revises-itself", c.plan());
        return new PlanEvent.PlanPublished(
                c.plan(),
                Text.line("title", c.title(), 2, 200),
                c.stage(),
                Text.optional("documentNumber", c.documentNumber(), 100),
                c.publishedOn(),
                revised(c.revises()),
                targets(c.targets(), c.publishedOn()),
                tasks(c.tasks()),
                c.act().attest());
    }

    private static @Nullable String revised(@Nullable String plan) {
        return plan == null ? null : RegisterName.chosen(plan);
    }

    private static List<Target> targets(List<Target> targets, LocalDate publishedOn) {
        Refusal.when(targets.isEmpty(), "plan.without-targets");
        Set<String> seen = new HashSet<>();
        for (Target target : targets) {
            Refusal.when(!TARGETS.contains(target.id()), "plan.target-unknown", target.id());
            Refusal.when(!seen.add(target.id()), "plan.target-twice", target.id());
            Refusal.when(target.value().compareTo(BigDecimal.ZERO) <= 0, "plan.target-not-positive", target.id());
            Refusal.when(!target.dueOn().isAfter(publishedOn), "plan.target-due-before-publication", target.id());
            Refusal.when(target.measure() != measure(target.id()), "plan.target-measure", target.id());
        }
        return targets.stream()
                .map(target -> new Target(
                        target.id(),
                        target.operator(),
                        target.value(),
                        target.measure(),
                        target.dueOn(),
                        target.stretch(),
                        Text.line("wording", target.wording(), 2, 200)))
                .toList();
    }

    private static Target.Measure measure(String target) {
        return switch (target) {
            case "value" -> Target.Measure.YI_YUAN;
            case "share" -> Target.Measure.PERCENT;
            default -> Target.Measure.COUNT;
        };
    }

    private static List<Task> tasks(List<Task> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            Refusal.when(task.number() != i + 1, "plan.task-number", task.number(), i + 1);
            Refusal.when(task.units().isEmpty(), "plan.task-without-unit", task.number());
            Refusal.when(
                    new HashSet<>(task.units()).size() < task.units().size(), "plan.task-unit-twice", task.number());
        }
        return tasks.stream()
                .map(task -> new Task(
                        task.number(),
                        Text.line("section", task.section(), 2, 100),
                        Text.line("title", task.title(), 2, 100),
                        task.units().stream()
                                .map(unit -> Text.line("units", unit, 2, 100))
                                .toList()))
                .toList();
    }
}
