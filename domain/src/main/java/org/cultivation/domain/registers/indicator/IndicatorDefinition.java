package org.cultivation.domain.registers.indicator;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A series of figures and what it measures (统计指标; safeguard 5). The definition in force is a standard in versions.
 */
public final class IndicatorDefinition {

    private static final Field NAME = Field.line("name", 100, "Foreign trade, total");
    private static final Field MEASURE =
            Field.option("measure", "yuan", "percent", "firms", "orders", "people", "other");
    private static final Field DEFINITION = Field.entry("definition", Register.STANDARD, "foreign-trade-2021");

    public static final FactKind KIND = FactKind.of(
                    Register.INDICATOR,
                    "definition",
                    Shape.OPENING,
                    Move.of("defined", "defined", NOTHING)
                            .with(NAME, MEASURE, Field.option("frequency", "month", "year"), DEFINITION.optional()),
                    Move.of("renamed", "defined", "defined").with(NAME),
                    Move.of("redefined", "defined", "defined").with(DEFINITION, Shapes.reason()),
                    Move.of("closed", "closed", "defined").with(Shapes.reason()))
            .holdsIn("defined");

    private IndicatorDefinition() {}
}
