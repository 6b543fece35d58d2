package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** A case handed in for the selection of model cases (优秀案例征集评选; plan task 2). */
public final class ModelCase {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "model-case",
                    Shape.COURSE,
                    Move.of("submitted", "submitted", NOTHING, "withdrawn")
                            .with(Field.prose("summary", 2000, "from OEM to own brand")),
                    Move.of("selected", "selected", "submitted")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("submitted")
                            .with(Field.line("batch", 50, "2026-1")),
                    Move.of("withdrawn", "withdrawn", "submitted", "selected")
                            .by(REVIEWER)
                            .with(Shapes.reason()))
            .keyedBy(Field.line("title", 200, "From OEM to own brand"))
            .holdsIn("selected")
            .waitsIn("submitted");

    private ModelCase() {}
}
