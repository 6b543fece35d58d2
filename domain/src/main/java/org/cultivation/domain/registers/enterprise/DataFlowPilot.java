package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm joins a pilot of orderly data flow over the border (跨境数据有序流动场景; plan task 7). */
public final class DataFlowPilot {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE, "data-flow-pilot", Field.line("scenario", 200, "Order data to Singapore"));

    private DataFlowPilot() {}
}
