package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm was brought to the city by a project (引进企业; plan tasks 1 and 14). */
public final class Introduction {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "introduction",
            Field.line("project", 200, "Northern operation centre"),
            Field.line("origin", 100, "Shenzhen"));

    private Introduction() {}
}
