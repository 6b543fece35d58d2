package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A selection centre or online zone of the belt (展示选品中心、线上专区; plan task 3).
 */
public final class BeltFacility {

    public static final FactKind KIND = Shapes.membership(
            Register.BELT,
            "facility",
            Field.line("name", 100, "Bicycle selection centre"),
            Field.option("type", "selection-centre", "online-zone"),
            Field.of("district", FieldType.UNIT, "120114").optional(),
            Field.line("address", 200, "1 Wheel Street").optional());

    private BeltFacility() {}
}
