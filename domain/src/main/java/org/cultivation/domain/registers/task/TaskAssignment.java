package org.cultivation.domain.registers.task;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A task of the plan, or part of one, is assigned with a day it is due (细化任务、责任人、时间节点; safeguard 2). Responsible are
 * units and an office, never a person by name. A task for one district names it as unit; any other is the city's.
 * Overdue is a matter of the day asked for: due before it and not accepted.
 */
public final class TaskAssignment {

    private static final Field RESPONSIBLE = Field.prose("responsible", 500, "Bureau of Commerce");
    private static final Field OFFICE = Field.line("office", 100, "Division of e-commerce");
    private static final Field DUE = Field.day("due-on", "2027-12-31");

    public static final FactKind KIND = FactKind.of(
                    Register.TASK,
                    "assignment",
                    Shape.OPENING,
                    Move.of("assigned", "assigned", NOTHING)
                            .with(
                                    Field.line("plan", 60, "tianjin-2024"),
                                    Field.of("number", FieldType.COUNT, "3"),
                                    Field.line("title", 200, "Belts"),
                                    RESPONSIBLE,
                                    OFFICE.optional(),
                                    Field.of("unit", FieldType.UNIT, "120000").optional(),
                                    DUE),
                    Move.of("reassigned", "assigned", "assigned").with(RESPONSIBLE, OFFICE.optional()),
                    Move.of("due-revised", "assigned", "assigned").with(DUE, Shapes.reason()),
                    Move.of("cancelled", "cancelled", "assigned").with(Shapes.reason()))
            .holdsIn("assigned")
            .judgedBy(TaskAssignment::judge);

    private TaskAssignment() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String due = proposal.values().get("due-on");
        if (due != null) {
            Refusal.when(
                    LocalDate.parse(due).isBefore(proposal.effectiveOn()),
                    "task.due-before-assignment",
                    due,
                    proposal.effectiveOn());
        }
        return proposal.values();
    }
}
