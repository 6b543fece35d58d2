package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm is connected to a public service platform (对接综合服务平台; plan task 9). */
public final class PlatformConnection {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "platform-connection",
            Field.line("platform", 200, "Cross-border public service platform"));

    private PlatformConnection() {}
}
