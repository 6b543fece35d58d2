package org.cultivation.domain.registers.unit;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * The unit lies in a zone with rules of its own (综试区、自贸试验区、综合保税区; sections 1 and 13, annex 3).
 */
public final class SpecialZone {

    public static final FactKind KIND = Shapes.membership(
            Register.UNIT,
            "special-zone",
            Field.line("name", 100, "Harbour bonded zone"),
            Field.option("type", "pilot-zone", "free-trade-zone", "bonded-zone"));

    private SpecialZone() {}
}
