package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A facility in the park (园区设施; annex 3: transfer hubs, mail hubs, consolidation centres, export production bases,
 * incubators). Area in square metres.
 */
public final class ParkFacility {

    public static final FactKind KIND = Shapes.membership(
            Register.PARK,
            "facility",
            Field.line("name", 100, "Transfer hub"),
            Field.option(
                    "type",
                    "transfer-hub",
                    "mail-hub",
                    "consolidation-centre",
                    "production-base",
                    "incubator",
                    "bonded-warehouse",
                    "other"),
            Field.of("area", FieldType.AMOUNT, "2000").optional());

    private ParkFacility() {}
}
