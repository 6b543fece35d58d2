package org.cultivation.domain.registers.unit;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * The product a district stands for (一区一品; plan task 3), until it states another.
 */
public final class DistrictProduct {

    public static final FactKind KIND = Shapes.statement(
            Register.UNIT,
            "district-product",
            Field.line("product", 100, "bicycles"),
            Field.entry("belt", Register.BELT, "bicycles").optional());

    private DistrictProduct() {}
}
