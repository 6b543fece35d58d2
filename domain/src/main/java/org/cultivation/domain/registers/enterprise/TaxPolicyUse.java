package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** That a tax policy was used in a year, never how much (税收政策; plan task 11). Restricted. */
public final class TaxPolicyUse {

    public static final FactKind KIND = Shapes.occurrence(
                    Register.ENTERPRISE,
                    "tax-policy",
                    List.of(
                            Field.option(
                                    "tax-policy",
                                    "exempt-without-invoice",
                                    "assessed-levy",
                                    "returned-goods-exemption",
                                    "overseas-warehouse-refund"),
                            Field.code("year", "(19|20)[0-9]{2}", "2026")))
            .confined();

    private TaxPolicyUse() {}
}
