package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm exhibited (重点展会; plan task 17). */
public final class ExhibitionAttendance {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "exhibition",
            List.of(Field.code("year", "(19|20)[0-9]{2}", "2026"), Field.line("exhibition", 200, "Canton Fair")),
            Field.of("booths", FieldType.COUNT, "2").optional());

    private ExhibitionAttendance() {}
}
