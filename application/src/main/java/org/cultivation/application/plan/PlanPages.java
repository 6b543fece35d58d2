package org.cultivation.application.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Task;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.FindTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans: which binds, what a later one revised, the tasks and who answers for them, the pool's rules. */
@Page
class PlanPages {

    private final Visit visit;

    PlanPages(Visit visit) {
        this.visit = visit;
    }

    private record Seen(List<PlanView> plans, Optional<PlanView> inForce, PoolRules rules) {}

    /**
     * One target in every plan.
     *
     * @param goals in the order of the plans; null where a plan has none
     * @param revised true when the plans do not say the same
     */
    record Line(String id, List<@Nullable Target> goals, boolean revised) {}

    /** The tasks under one heading. */
    record Section(String heading, List<Task> tasks) {}

    @GetMapping("/plan")
    String plan(Moment moment, @RequestParam(required = false) @Nullable String unit, Model model) {
        Seen seen = visit.ask(
                moment,
                model,
                (views, position) -> new Seen(
                        FindPlans.all(views).stream()
                                .filter(plan -> !plan.inForceFrom().isAfter(moment.on()))
                                .toList(),
                        FindPlans.inForce(views, moment.on()),
                        FindReference.rules(views, moment.on())));
        model.addAttribute("plans", seen.plans());
        model.addAttribute("inForce", seen.inForce().orElse(null));
        model.addAttribute("lines", lines(seen.plans()));
        model.addAttribute("rules", seen.rules());
        List<Task> tasks = seen.inForce().map(PlanView::tasks).orElse(List.of());
        model.addAttribute("unit", unit);
        model.addAttribute(
                "taskUnits",
                tasks.stream().flatMap(task -> task.units().stream()).distinct().toList());
        model.addAttribute("taskCount", tasks.size());
        model.addAttribute("sections", sections(tasks, unit));
        return "plan";
    }

    private static List<Line> lines(List<PlanView> plans) {
        List<Line> lines = new ArrayList<>();
        for (String id : FindTargets.IDS) {
            List<@Nullable Target> goals = new ArrayList<>();
            plans.forEach(plan -> goals.add(plan.target(id).orElse(null)));
            boolean revised = goals.stream()
                            .map(goal -> goal == null ? "" : goal.operator() + " " + goal.value() + goal.stretch())
                            .distinct()
                            .count()
                    > 1;
            if (goals.stream().anyMatch(goal -> goal != null)) {
                lines.add(new Line(id, Collections.unmodifiableList(goals), revised));
            }
        }
        return lines;
    }

    private static List<Section> sections(List<Task> tasks, @Nullable String unit) {
        Map<String, List<Task>> sections = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> unit == null || unit.isBlank() || task.units().contains(unit))
                .forEach(task -> sections.computeIfAbsent(task.section(), heading -> new ArrayList<>())
                        .add(task));
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }
}
