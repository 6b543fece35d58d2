package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** No penalty or a lighter one for a first, minor and corrected breach (容错纠错、免罚轻罚; plan, safeguard 4). Restricted. */
public final class Leniency {

    public static final FactKind KIND = Shapes.occurrence(
                    Register.ENTERPRISE,
                    "leniency",
                    Field.line("number", 50, "2026-8"),
                    Field.option("measure", "no-penalty", "lighter-penalty"),
                    Field.of("first", FieldType.FLAG, "true"),
                    Field.of("minor", FieldType.FLAG, "true"),
                    Field.of("corrected", FieldType.FLAG, "true"),
                    Field.line("authority", 200, "Market supervision"))
            .confined();

    private Leniency() {}
}
