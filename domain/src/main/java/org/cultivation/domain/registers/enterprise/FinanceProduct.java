package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A finance product that the firm uses (金融产品; plan task 15). */
public final class FinanceProduct {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "finance-product",
            Field.line("product", 200, "Order loan"),
            Field.line("provider", 200, "Haihe Bank"));

    private FinanceProduct() {}
}
