package org.cultivation.domain.registers.brand;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A product of the brand is certified for a market (国际认证; plan task 6), until the day the certificate names.
 */
public final class ProductCertification {

    public static final FactKind KIND = Shapes.certificate(
            Register.BRAND,
            "product-certification",
            Field.line("number", 100, "CE-2025-0117"),
            Field.line("scheme", 50, "CE"),
            Field.of("country", FieldType.COUNTRY, "DE").optional(),
            Field.line("product", 200, "road bicycle"));

    private ProductCertification() {}
}
