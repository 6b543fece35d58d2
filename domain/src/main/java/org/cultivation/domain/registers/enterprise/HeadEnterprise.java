package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** Status of a leading platform, trade, logistics or finance firm (头部企业; plan task 1). */
public final class HeadEnterprise {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "head-enterprise",
            Field.option("type", "platform", "trade", "logistics", "finance"),
            Field.line("granted-by", 200, "Municipal Bureau of Commerce"));

    private HeadEnterprise() {}
}
