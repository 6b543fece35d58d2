package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A base or industrial park the belt stands on (国家外贸转型升级基地、工业园区等载体; plan task 3).
 */
public final class Carrier {

    public static final FactKind KIND = Shapes.membership(
            Register.BELT,
            "carrier",
            Field.line("name", 100, "Wuqing bicycle base"),
            Field.option("type", "foreign-trade-base", "industrial-park", "other"),
            Field.option("level", "national", "municipal", "district"));

    private Carrier() {}
}
