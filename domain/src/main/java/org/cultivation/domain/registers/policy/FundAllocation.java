package org.cultivation.domain.registers.policy;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * Money allocated to the policy for a year, in yuan (专项资金安排; safeguard 3).
 */
public final class FundAllocation {

    public static final FactKind KIND = Shapes.value(
            Register.POLICY,
            "fund-allocation",
            List.of(Field.code("year", "(19|20)[0-9]{2}", "2026")),
            Field.of("amount", FieldType.AMOUNT, "5000000"));

    private FundAllocation() {}
}
