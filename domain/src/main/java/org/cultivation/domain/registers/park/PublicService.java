package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A public service the park delivered to its tenants (公共服务; plan task 5: training, incubation, matching of resources,
 * customs clearance, smart storage).
 */
public final class PublicService {

    public static final FactKind KIND = Shapes.occurrence(
            Register.PARK,
            "public-service",
            Field.line("title", 100, "Clearance clinic, May"),
            Field.option("service", "training", "incubation", "matchmaking", "customs-clearance", "storage", "other"),
            Field.entries("enterprises", Register.ENTERPRISE, "91350100M000100Y43")
                    .optional(),
            Field.of("participants", FieldType.COUNT, "40").optional());

    private PublicService() {}
}
