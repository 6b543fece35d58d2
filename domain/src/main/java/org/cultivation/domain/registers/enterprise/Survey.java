package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm was found by a survey of the industry (摸排; plan task 2). */
public final class Survey {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "survey",
            List.of(
                    Field.of("period", FieldType.PERIOD, "2026-11"),
                    Field.option("survey-source", "city", "district", "platform")),
            Field.prose("finding", 1000, "sells abroad through a platform"));

    private Survey() {}
}
