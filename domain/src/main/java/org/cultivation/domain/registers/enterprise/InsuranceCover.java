package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/** A risk that the firm has insured, until a day where one is agreed (政治险、平台支付险、海外仓销售险; plan task 15). */
public final class InsuranceCover {

    public static final FactKind KIND = Shapes.membership(
                    Register.ENTERPRISE,
                    "insurance-cover",
                    Field.option(
                            "risk",
                            "political-risk",
                            "platform-payment-risk",
                            "overseas-warehouse-sales-risk",
                            "export-credit"),
                    Field.line("insurer", 200, "Haihe Insurance"),
                    Shapes.until().optional())
            .judgedBy(Terms::inOrder);

    private InsuranceCover() {}
}
