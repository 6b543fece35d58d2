package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A specialist platform the provider launched (专业化服务平台; plan task 9).
 */
public final class SpecialistPlatform {

    public static final FactKind KIND = Shapes.membership(
            Register.PROVIDER,
            "platform",
            Field.line("name", 100, "Harbour Connect"),
            Field.options("functions", "customs-tax", "data", "logistics", "payment", "brand-operation", "after-sales"),
            Field.line("website", 200, "https://connect.example").optional());

    private SpecialistPlatform() {}
}
