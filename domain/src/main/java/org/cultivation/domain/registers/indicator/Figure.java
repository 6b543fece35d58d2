package org.cultivation.domain.registers.indicator;

import static org.cultivation.domain.registers.Move.NOTHING;
import static org.cultivation.domain.registers.Shapes.STANDING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A figure of the series for a period (统计数据; plan section 2, safeguard 5): reported from a source for a unit, a mode
 * of customs supervision and a direction, or for all of them, and revised with a reason. A district reports its own
 * figures. Figures of two sources never add up.
 */
public final class Figure {

    /** In the measure of the series. */
    private static final Field AMOUNT = Field.of("amount", FieldType.AMOUNT, "811560000000");

    public static final FactKind KIND = FactKind.of(
                    Register.INDICATOR,
                    "figure",
                    Shape.VALUE,
                    Move.of("reported", STANDING, NOTHING).with(AMOUNT, Feed.HASH.optional()),
                    Move.of("revised", STANDING, STANDING).with(AMOUNT, Feed.HASH.optional(), Shapes.reason()))
            .keyedBy(
                    Field.of("period", FieldType.PERIOD, "2024"),
                    Field.option(
                            "source",
                            "customs",
                            "statistics-bureau",
                            "platform",
                            "survey",
                            "district",
                            "public-report"),
                    Field.of("unit", FieldType.UNIT, "120000"),
                    Field.option("mode", "all", "9610", "9710", "9810", "1210", "1239"),
                    Field.option("direction", "both", "import", "export"))
            .holdsIn(STANDING);

    private Figure() {}
}
