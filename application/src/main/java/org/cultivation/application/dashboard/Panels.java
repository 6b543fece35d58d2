package org.cultivation.application.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.overview.FindParks;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;

/**
 * What the dashboard tells of brands, parks, belts and tasks: every number is one that a list shows too.
 *
 * @param brands by status; @param parks by status; @param belts by status
 * @param counted how many brands and belts count, by target
 * @param marksEnding trademarks and other terms of brands that end within {@link #SOON} days
 * @param countedParks all that count; @param ownParks the same without the demonstration parks
 * @param tasks every task of the day
 */
public record Panels(
        Map<String, Long> brands,
        Map<String, Long> parks,
        Map<String, Long> belts,
        Map<String, Long> counted,
        int marksEnding,
        long countedParks,
        long ownParks,
        List<TaskRow> tasks) {

    /** A term that ends within so many days is about to end. */
    public static final int SOON = 90;

    static Panels of(Views views, LocalDate on) {
        List<FindParks.CountedPark> parks = FindParks.counted(views, on);
        return new Panels(
                FindEntries.statuses(views, Register.BRAND, on),
                FindEntries.statuses(views, Register.PARK, on),
                FindEntries.statuses(views, Register.BELT, on),
                Map.of(
                        "brands", counting(views, Register.BRAND, "brands", on),
                        "belts", counting(views, Register.BELT, "belts", on)),
                views.remembered(
                        List.of("brands-ending", on),
                        () -> FindEntries.expiring(views, Register.BRAND, on, SOON)
                                .size()),
                parks.size(),
                parks.stream().filter(park -> !park.isDemonstration()).count(),
                FindTasks.all(views, on));
    }

    private static long counting(Views views, Register register, String target, LocalDate on) {
        return views.all(EntryFields.of(register)).stream()
                .filter(view -> view.countsOn(target, on))
                .count();
    }

    /** Tasks due before the day and not accepted. */
    public List<TaskRow> overdue() {
        return tasks.stream().filter(TaskRow::overdue).toList();
    }

    public long open() {
        return tasks.stream().filter(task -> !task.isClosed()).count();
    }
}
