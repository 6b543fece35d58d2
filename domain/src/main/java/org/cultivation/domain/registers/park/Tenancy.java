package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A firm moves into the park and out of it (入驻企业; plan task 5).
 */
public final class Tenancy {

    public static final FactKind KIND = Shapes.membership(
            Register.PARK,
            "tenancy",
            Field.entry("enterprise", Register.ENTERPRISE, "91350100M000100Y43"),
            Field.line("premises", 100, "Hall 2").optional(),
            Field.of("area", FieldType.AMOUNT, "300").optional());

    private Tenancy() {}
}
