package org.cultivation.domain.registers.park;

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
 * The yearly or other regular evaluation of a park (绩效评估; plan task 5), by a version of the standard.
 */
public final class ParkEvaluation {

    private static final Field SCORE = Field.of("score", FieldType.AMOUNT, "86.5");
    private static final Field GRADE = Field.option("grade", "excellent", "good", "qualified", "unqualified");
    private static final Field STANDARD = Field.entry("standard", Register.STANDARD, "park-standard-2025");

    public static final FactKind KIND = FactKind.of(
                    Register.PARK,
                    "evaluation",
                    Shape.VALUE,
                    Move.of("reported", STANDING, NOTHING).by(REVIEWER).byCity().with(SCORE, GRADE, STANDARD),
                    Move.of("revised", STANDING, STANDING)
                            .by(REVIEWER)
                            .byCity()
                            .with(SCORE, GRADE, STANDARD, Shapes.reason()))
            .keyedBy(Field.of("period", FieldType.PERIOD, "2025"))
            .holdsIn(STANDING);

    private ParkEvaluation() {}
}
