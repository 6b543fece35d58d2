package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** An international certification of a product (国际认证; plan task 6). */
public final class ProductCertification {

    public static final FactKind KIND = Shapes.certificate(
            Register.ENTERPRISE,
            "product-certification",
            Field.code("number", "[A-Z0-9./-]{2,40}", "CE-2026-0042"),
            Field.line("scheme", 50, "CE"),
            Field.line("product", 200, "Electric bicycle"));

    private ProductCertification() {}
}
