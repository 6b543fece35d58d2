package org.cultivation.domain.registers.belt;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The course of a belt to recognition (特色产业带认定; plan task 3, 6 or more). An emerging category is only noted as a
 * candidate (新兴品类, annex 1) and never counts. The belts a plan already names enter by {@code recognised-before}.
 */
public final class BeltRecognition {

    public static final FactKind KIND = FactKind.of(
                    Register.BELT,
                    "recognition",
                    Shape.COURSE,
                    Move.of("noted", "candidate", NOTHING)
                            .with(Field.prose("case", 2000, "named as emerging").optional()),
                    Move.of("proposed", "proposed", NOTHING, "candidate", "declined", "revoked")
                            .with(Field.prose("case", 2000, "120 firms in three districts")),
                    Move.of("recognised", "recognised", "proposed")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("proposed")
                            .with(Field.line("batch", 50, "2026-1").optional()),
                    Move.of("recognised-before", "recognised", NOTHING)
                            .by(REVIEWER)
                            .byCity(),
                    Move.of("declined", "declined", "proposed")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("proposed")
                            .with(Shapes.reason()),
                    Move.of("revoked", "revoked", "recognised")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("recognised")
            .waitsIn("proposed");

    private BeltRecognition() {}
}
