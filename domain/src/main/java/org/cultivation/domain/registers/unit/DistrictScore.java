package org.cultivation.domain.registers.unit;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;
import static org.cultivation.domain.registers.Shapes.STANDING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The score of a district by a version of the evaluation model (综合评价; safeguard 2). Only the city scores.
 */
public final class DistrictScore {

    private static final Field SCORE = Field.of("score", FieldType.AMOUNT, "86.5");

    public static final FactKind KIND = FactKind.of(
                    Register.UNIT,
                    "district-score",
                    Shape.VALUE,
                    Move.of("reported", STANDING, NOTHING).by(REVIEWER).byCity().with(SCORE),
                    Move.of("revised", STANDING, STANDING).by(REVIEWER).byCity().with(SCORE, Shapes.reason()))
            .keyedBy(
                    Field.of("period", FieldType.PERIOD, "2025"),
                    Field.entry("model", Register.STANDARD, "evaluation-model-2025"))
            .holdsIn(STANDING);

    private DistrictScore() {}
}
