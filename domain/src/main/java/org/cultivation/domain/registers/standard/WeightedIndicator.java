package org.cultivation.domain.registers.standard;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Percent;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * An indicator of a park standard or evaluation model with its weight (加权指标; plan task 5, safeguard 2): the points it
 * can give at most.
 */
public final class WeightedIndicator {

    public static final FactKind KIND = Shapes.statement(
                    Register.STANDARD,
                    "weighted-indicator",
                    Field.line("description", 200, "floor area"),
                    Field.of("weight", FieldType.AMOUNT, "30"))
            .keyedBy(Field.code("indicator", "[\\p{L}\\p{N}-]{1,30}", "SCALE"))
            .judgedBy(proposal -> Percent.within(proposal, "weight"));

    private WeightedIndicator() {}
}
