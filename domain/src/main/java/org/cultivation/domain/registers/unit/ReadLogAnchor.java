package org.cultivation.domain.registers.unit;

import static org.cultivation.domain.Role.ADMINISTRATOR;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * How long the log of reads (查阅记录) was, and the hash of its last entry: whoever alters or cuts that log afterwards
 * contradicts the ledger. Recorded by the registry itself, a strand for each month so that none grows long.
 */
public final class ReadLogAnchor {

    public static final String COUNT = "count";
    public static final String HEAD = "head";

    public static final FactKind KIND = FactKind.of(
                    Register.UNIT,
                    "read-log",
                    Shape.COURSE,
                    Move.of("anchored", Shapes.STANDING, NOTHING, Shapes.STANDING)
                            .by(ADMINISTRATOR)
                            .byCity()
                            .byOwnPage()
                            .with(
                                    Field.of(COUNT, FieldType.COUNT, "4711"),
                                    Field.code(
                                            HEAD,
                                            "[0-9A-F]{64}",
                                            "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")))
            .keyedBy(Field.of("period", FieldType.PERIOD, "2026-11"))
            .holdsIn(Shapes.STANDING);

    private ReadLogAnchor() {}
}
