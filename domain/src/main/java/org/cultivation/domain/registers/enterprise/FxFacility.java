package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A foreign exchange facility that the firm uses (轧差结算、凭交易信息结算、个人外汇账户; plan task 12). Restricted, no amounts. */
public final class FxFacility {

    public static final FactKind KIND = Shapes.membership(
                    Register.ENTERPRISE,
                    "fx-facility",
                    Field.option("facility", "net-settlement", "settlement-on-transaction-data", "personal-account"))
            .confined();

    private FxFacility() {}
}
