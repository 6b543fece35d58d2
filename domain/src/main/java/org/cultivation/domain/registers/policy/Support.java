package org.cultivation.domain.registers.policy;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * What a policy gives an entry of any register (政策支持; plan task 1, supporting policies; task 6, aid for overseas
 * marks): applied for, granted, refused, withdrawn. One strand for each policy and year of the budget.
 */
public final class Support {

    private static final Field AMOUNT = Field.of("amount", FieldType.AMOUNT, "50000");

    private Support() {}

    /** The kind for entries of {@code register}; {@code more} says what the aid is for. */
    public static FactKind of(Register register, Field... more) {
        List<Field> granting = new ArrayList<>(Arrays.asList(more));
        granting.add(AMOUNT.optional());
        return FactKind.of(
                        register,
                        "support",
                        Shape.COURSE,
                        Move.of("applied", "applied", NOTHING, "refused", "withdrawn")
                                .with(more),
                        Move.of("granted", "granted", NOTHING, "applied")
                                .by(REVIEWER)
                                .notBy("applied")
                                .with(granting.toArray(Field[]::new)),
                        Move.of("refused", "refused", "applied")
                                .by(REVIEWER)
                                .notBy("applied")
                                .with(Shapes.reason()),
                        Move.of("withdrawn", "withdrawn", "applied", "granted")
                                .by(REVIEWER)
                                .with(Shapes.reason()))
                .keyedBy(
                        Field.entry("policy", Register.POLICY, "trademark-aid-2025"),
                        Field.code("year", "(19|20)[0-9]{2}", "2025"))
                .holdsIn("granted")
                .waitsIn("applied");
    }
}
