package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** People of the firm were trained (合规培训; plan task 18). */
public final class TrainingAttendance {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "training",
            Field.entry("activity", Register.ACTIVITY, "a-000001"),
            Field.of("people", FieldType.COUNT, "12"));

    private TrainingAttendance() {}
}
