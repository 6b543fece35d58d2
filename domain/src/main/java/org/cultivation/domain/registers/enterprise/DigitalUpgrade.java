package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** An upgrade that was completed (数字化改造、柔性供应链; plan task 3). */
public final class DigitalUpgrade {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "digital-upgrade",
            Field.line("project", 200, "Flexible sewing line"),
            Field.option("kind", "digital-transformation", "flexible-supply-chain"));

    private DigitalUpgrade() {}
}
