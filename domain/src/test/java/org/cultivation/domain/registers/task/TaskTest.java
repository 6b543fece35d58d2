package org.cultivation.domain.registers.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Map<String, String> HALF = Map.of("percent", "50", "progress", "three of six maps");

    private static Map<String, String> assignment(String due) {
        Map<String, String> values = new HashMap<>();
        values.put("plan", "tianjin-2024");
        values.put("number", "3");
        values.put("title", "Belts");
        values.put("responsible", "District government");
        values.put("unit", "120114");
        values.put("due-on", due);
        return values;
    }

    private static EntryTrial task() {
        return EntryTrial.of(Register.TASK, "task-3-wuqing")
                .on("2024-11-06", "assignment", "assigned", assignment("2025-12-31"));
    }

    @Test
    void is_accepted_by_the_city_and_may_be_returned() {
        EntryTrial task = task().on("2025-03-03", "progress", "reported", HALF)
                .on("2025-06-02", "progress", "reported", Map.of("percent", "100", "progress", "all maps"));
        task.refuses(
                task.command(REVIEWER, "2025-07-01", "progress", "accepted", Map.of("opinion", "done")),
                "scope.city-only[120114]");
        task.as(CITY_REVIEWER, "2025-07-01", "progress", "accepted", Map.of("opinion", "done"));
        assertThat(task.strand("progress", "").holdsOn(LocalDate.of(2025, 7, 1)))
                .isTrue();
        task.refuses(
                "2025-08-01",
                "progress",
                "reported",
                HALF,
                "fact.not-in-this-status[TASK, progress, reported, accepted]");
        task.as(CITY_REVIEWER, "2025-08-01", "progress", "returned", Map.of("reason", "a map is missing"))
                .on("2025-08-04", "progress", "reported", HALF);
    }

    @Test
    void is_due_after_its_assignment_and_revised_with_a_reason() {
        EntryTrial fresh = EntryTrial.of(Register.TASK, "task-3-wuqing");
        fresh.refuses(
                "2024-11-06",
                "assignment",
                "assigned",
                assignment("2024-11-05"),
                "task.due-before-assignment[2024-11-05, 2024-11-06]");
        EntryTrial task = task();
        task.refuses("2025-03-03", "assignment", "due-revised", Map.of("due-on", "2026-06-30"), "text.missing[reason]");
        task.on("2025-03-03", "assignment", "due-revised", Map.of("due-on", "2026-06-30", "reason", "late standard"));
        assertThat(task.strand("assignment", "").valuesOn(LocalDate.of(2025, 3, 3)))
                .containsEntry("due-on", "2026-06-30")
                .containsEntry("title", "Belts");
    }

    @Test
    void is_never_done_beyond_a_hundred_percent() {
        task().refuses(
                        "2025-03-03",
                        "progress",
                        "reported",
                        Map.of("percent", "120", "progress", "more than all"),
                        "field.over-a-hundred[percent, 120]");
    }
}
