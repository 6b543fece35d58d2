package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** Who looks after the firm, from a day on (龙头企业对接机制; plan task 1). */
public final class Liaison {

    public static final FactKind KIND = Shapes.statement(
            Register.ENTERPRISE,
            "liaison",
            Field.line("official", 100, "Trade office"),
            Field.of("liaison-unit", FieldType.UNIT, "120114"));

    private Liaison() {}
}
