package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** Customs coaches the firm towards a credit level (信用培育; plan task 10). */
public final class CreditCoaching {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ENTERPRISE,
            "credit-coaching",
            Field.line("topic", 200, "towards advanced certification"),
            Field.option("level", "advanced-certified", "certified"));

    private CreditCoaching() {}
}
