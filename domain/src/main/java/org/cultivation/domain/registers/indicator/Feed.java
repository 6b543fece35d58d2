package org.cultivation.domain.registers.indicator;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A delivery of data (数据共享; safeguard 5): what came, from whom, with the SHA-256 of the file, and whether it was
 * rejected.
 */
public final class Feed {

    static final Field HASH =
            Field.code("feed-hash", "[0-9A-F]{64}", "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08");

    public static final FactKind KIND = FactKind.of(
                    Register.INDICATOR,
                    "feed",
                    Shape.COURSE,
                    Move.of("received", "received", NOTHING)
                            .with(
                                    Field.option(
                                            "source", "customs", "statistics-bureau", "platform", "survey", "district"),
                                    Field.of("period", FieldType.PERIOD, "2026-10"),
                                    Field.of("rows", FieldType.COUNT, "1200")),
                    Move.of("rejected", "rejected", "received").with(Shapes.reason()))
            .keyedBy(HASH)
            .holdsIn("received");

    private Feed() {}
}
