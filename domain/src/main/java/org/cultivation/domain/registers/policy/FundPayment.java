package org.cultivation.domain.registers.policy;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * Money paid under the policy, in yuan (资金拨付; safeguard 3), by the number of the payment.
 */
public final class FundPayment {

    public static final FactKind KIND = Shapes.occurrence(
            Register.POLICY,
            "fund-payment",
            Field.line("number", 50, "2026-001"),
            Field.code("year", "(19|20)[0-9]{2}", "2026"),
            Field.of("amount", FieldType.AMOUNT, "200000"));

    private FundPayment() {}
}
