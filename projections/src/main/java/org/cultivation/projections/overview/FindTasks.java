package org.cultivation.projections.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;

/** Questions about assigned tasks. Overdue is a matter of the day asked for; no fact says so. */
public final class FindTasks {

    static final String ACCEPTED = "accepted";
    static final String CANCELLED = "cancelled";

    private FindTasks() {}

    /** Every task assigned by {@code on}, the one due first first. */
    public static List<TaskRow> all(Views views, LocalDate on) {
        return views.remembered(
                List.of("tasks", on),
                () -> views.all(EntryFields.of(Register.TASK)).stream()
                        .filter(view -> view.isKnownOn(on))
                        .flatMap(view -> row(view, on))
                        .sorted(Comparator.comparing(TaskRow::dueOn).thenComparing(TaskRow::id))
                        .toList());
    }

    private static Stream<TaskRow> row(EntryView task, LocalDate on) {
        Map<String, String> assigned = task.profileOn(on);
        String due = assigned.get("due-on");
        if (due == null) {
            return Stream.empty();
        }
        LocalDate dueOn = LocalDate.parse(due);
        String status = task.statusOn(on);
        String percent = Kinds.leading(Register.TASK)
                .map(kind -> task.strand(kind, "").valuesOn(on).getOrDefault("percent", ""))
                .orElse("");
        boolean open = !status.equals(ACCEPTED) && !status.equals(CANCELLED);
        return Stream.of(new TaskRow(
                task.id(),
                assigned.getOrDefault("title", task.id().id()),
                assigned.getOrDefault("responsible", ""),
                dueOn,
                status,
                percent,
                open && dueOn.isBefore(on)));
    }
}
