package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm took part in an activity that serves firms (品牌赋能、资源对接; plan task 2). */
public final class SupportActivity {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE, "support-activity", Field.entry("activity", Register.ACTIVITY, "a-000001"));

    private SupportActivity() {}
}
