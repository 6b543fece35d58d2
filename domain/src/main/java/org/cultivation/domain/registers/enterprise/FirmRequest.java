package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** What the firm asked for and what it was told (企业诉求; plan task 1). */
public final class FirmRequest {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "request",
                    Shape.COURSE,
                    Move.of("raised", "open", NOTHING)
                            .with(
                                    Field.prose("subject", 1000, "slow refunds"),
                                    Field.of("asked-unit", FieldType.UNIT, "120000")),
                    Move.of("answered", "answered", "open").with(Field.prose("answer", 1000, "refunds within a week")),
                    Move.of("reopened", "open", "answered").with(Shapes.reason()))
            .keyedBy(Field.line("number", 50, "2026-17"))
            .holdsIn("open")
            .waitsIn("open");

    private FirmRequest() {}
}
