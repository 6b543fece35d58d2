package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** A benefit under a policy: applied for, granted, refused, withdrawn (政策支持; plan tasks 1 and 6). The year is that of the budget. */
public final class Support {

    private static final Field AMOUNT = Field.of("amount", FieldType.AMOUNT, "1200000");

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "support",
                    Shape.COURSE,
                    Move.of("applied", "applied", NOTHING, "refused", "withdrawn")
                            .with(AMOUNT),
                    Move.of("granted", "granted", "applied")
                            .by(REVIEWER)
                            .notBy("applied")
                            .with(AMOUNT),
                    Move.of("refused", "refused", "applied")
                            .by(REVIEWER)
                            .notBy("applied")
                            .with(Shapes.reason()),
                    Move.of("withdrawn", "withdrawn", "applied", "granted")
                            .by(REVIEWER)
                            .with(Shapes.reason()))
            .keyedBy(Field.entry("policy", Register.POLICY, "p-000001"), Field.code("year", "(19|20)[0-9]{2}", "2026"))
            .holdsIn("granted")
            .waitsIn("applied");

    private Support() {}
}
