package org.cultivation.domain.registers.standard;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A number that a rule sets, and how it binds (规则参数; plan task 12: below 200,000 US dollars, the number itself not
 * included).
 */
public final class Parameter {

    public static final FactKind KIND = Shapes.statement(
                    Register.STANDARD,
                    "parameter",
                    Field.option("operator", "at-least", "more-than", "less-than", "at-most"),
                    Field.of("amount", FieldType.AMOUNT, "200000"),
                    Field.option(
                            "measure", "usd", "yuan", "square-metres", "firms", "percent", "days", "years", "other"))
            .keyedBy(Field.line("parameter", 100, "yearly receipts or payments"));

    private Parameter() {}
}
