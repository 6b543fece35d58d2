package org.cultivation.domain.registers.brand;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Percent;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * The brand was bought from another owner, whole or in part (跨国并购、兼并知名品牌; plan task 6).
 */
public final class BrandAcquisition {

    public static final FactKind KIND = Shapes.occurrence(
                    Register.BRAND,
                    "acquisition",
                    Field.line("seller", 200, "NORDIC WHEELS AB"),
                    Field.of("country", FieldType.COUNTRY, "SE"),
                    Field.of("share", FieldType.AMOUNT, "51"))
            .judgedBy(proposal -> Percent.within(proposal, "share"));

    private BrandAcquisition() {}
}
