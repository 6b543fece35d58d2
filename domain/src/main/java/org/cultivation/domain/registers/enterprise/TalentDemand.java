package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A post listed in the catalogue of talents in demand (高层次和急需紧缺人才目录; plan task 16). */
public final class TalentDemand {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "talent-demand",
            Field.line("post", 200, "Overseas brand manager"),
            Field.option("level", "high-level", "urgently-needed"),
            Field.of("people", FieldType.COUNT, "3"));

    private TalentDemand() {}
}
