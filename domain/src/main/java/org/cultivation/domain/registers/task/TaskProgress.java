package org.cultivation.domain.registers.task;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Percent;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * Progress of a task as its unit reports it, and acceptance by another official (任务进展、验收; safeguard 2).
 */
public final class TaskProgress {

    public static final FactKind KIND = FactKind.of(
                    Register.TASK,
                    "progress",
                    Shape.COURSE,
                    Move.of("reported", "in-progress", NOTHING, "in-progress", "returned")
                            .with(
                                    Field.of("percent", FieldType.AMOUNT, "60"),
                                    Field.prose("progress", 2000, "three of five belts have a map")),
                    Move.of("accepted", "accepted", "in-progress")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("reported")
                            .with(Field.prose("opinion", 1000, "done as assigned")),
                    Move.of("returned", "returned", "in-progress", "accepted")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("reported")
                            .with(Shapes.reason()))
            .holdsIn("accepted")
            .waitsIn("in-progress", "returned")
            .judgedBy(proposal -> Percent.within(proposal, "percent"));

    private TaskProgress() {}
}
