package org.cultivation.domain.registers.park;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A park enters the register, changes name, operator, area or type, and closes (产业园登记; plan task 5, annex 2:
 * functional and industrial parks).
 */
public final class ParkRegistration {

    private static final Field NAME = Field.line("name", 100, "Harbour Park");
    private static final Field OPERATOR = Field.line("operator", 200, "Harbour Park Operations");
    /** In square metres. */
    private static final Field AREA = Field.of("area", FieldType.AMOUNT, "12000");

    private static final Field TYPE = Field.option("type", "functional", "industrial");

    public static final FactKind KIND = FactKind.of(
                    Register.PARK,
                    "registration",
                    Shape.OPENING,
                    Move.of("registered", "registered", NOTHING)
                            .with(
                                    NAME,
                                    OPERATOR.optional(),
                                    AREA.optional(),
                                    TYPE.optional(),
                                    Field.of("unit", FieldType.UNIT, "120110"),
                                    Field.line("address", 200, "1 Harbour Road").optional()),
                    Move.of("renamed", "registered", "registered").with(NAME),
                    Move.of("operator-replaced", "registered", "registered").with(OPERATOR),
                    Move.of("remeasured", "registered", "registered").with(AREA),
                    Move.of("type-set", "registered", "registered").with(TYPE),
                    Move.of("closed", "closed", "registered").with(Shapes.reason()))
            .holdsIn("registered");

    private ParkRegistration() {}
}
