package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A service station abroad (海外服务站点; plan task 4: clearance, storage and delivery, after-sales, display).
 */
public final class OverseasStation {

    public static final FactKind KIND = Shapes.membership(
            Register.PROVIDER,
            "overseas-station",
            Field.line("name", 100, "Rotterdam station"),
            Field.of("country", FieldType.COUNTRY, "NL"),
            Field.options("functions", "clearance", "storage-delivery", "after-sales", "display"),
            Field.line("address", 200, "1 Maas Quay").optional());

    private OverseasStation() {}
}
