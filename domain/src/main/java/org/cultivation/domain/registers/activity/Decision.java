package org.cultivation.domain.registers.activity;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A decision of the task force and whether it was carried out (专班议定事项; safeguard 1). Responsible is a unit.
 */
public final class Decision {

    public static final FactKind KIND = FactKind.of(
                    Register.ACTIVITY,
                    "decision",
                    Shape.COURSE,
                    Move.of("made", "open", NOTHING)
                            .with(
                                    Field.prose("text", 1000, "publish the park standard"),
                                    Field.line("responsible", 200, "Bureau of Commerce"),
                                    Field.day("due-on", "2026-12-31").optional()),
                    Move.of("carried-out", "carried-out", "open").with(Field.prose("outcome", 1000, "published")),
                    Move.of("dropped", "dropped", "open").with(Shapes.reason()))
            .keyedBy(Field.line("number", 50, "1"))
            .holdsIn("open")
            .waitsIn("open");

    private Decision() {}
}
