package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A named platform or body that works in the park (园区平台和机构; annex 2).
 */
public final class NamedService {

    public static final FactKind KIND = Shapes.membership(
            Register.PARK,
            "named-service",
            Field.line("name", 100, "Seller club"),
            Field.option(
                    "type", "platform", "training-platform", "operation-centre", "service-centre", "club", "other"));

    private NamedService() {}
}
