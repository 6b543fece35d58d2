package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** Headquarters and centres that the firm runs here (区域总部、运营中心、分拨中心; plan task 1). */
public final class FunctionalUnit {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "functional-unit",
            List.of(
                    Field.option("function", "regional-headquarters", "operation-centre", "distribution-centre"),
                    Field.line("name", 200, "Northern operation centre")),
            Field.line("address", 200, "1 Haibin Road").optional());

    private FunctionalUnit() {}
}
