package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;

/** A case of tailored measures (专班专案、一企一策; plan, safeguard 4). */
public final class OneFirmOnePolicy {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "one-firm-one-policy",
                    Shape.COURSE,
                    Move.of("opened", "open", NOTHING)
                            .with(
                                    Field.prose("issue", 1000, "needs bonded space"),
                                    Field.of("case-unit", FieldType.UNIT, "120114")),
                    Move.of("measure-agreed", "open", "open")
                            .with(
                                    Field.prose("measure", 1000, "2000 square metres set aside"),
                                    Field.day("due", "2026-12-31")),
                    Move.of("closed", "closed", "open").with(Field.prose("outcome", 1000, "moved in")))
            .keyedBy(Field.line("number", 50, "2026-03"))
            .holdsIn("open")
            .waitsIn("open");

    private OneFirmOnePolicy() {}
}
