package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A warehouse of the provider (退货中心仓、集货仓、海外仓; plan task 10). Area in square metres.
 */
public final class ProviderFacility {

    public static final FactKind KIND = Shapes.membership(
            Register.PROVIDER,
            "facility",
            Field.line("name", 100, "Returns warehouse 1"),
            Field.option("type", "return-centre", "consolidation", "overseas-warehouse"),
            Field.of("country", FieldType.COUNTRY, "CN").optional(),
            Field.of("area", FieldType.AMOUNT, "5000").optional());

    private ProviderFacility() {}
}
