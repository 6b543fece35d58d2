package org.cultivation.domain.registers.policy;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/**
 * A policy is published and ends (政策; safeguard 3), on its last day or by a later decision.
 */
public final class PolicyPublication {

    public static final FactKind KIND = FactKind.of(
                    Register.POLICY,
                    "publication",
                    Shape.OPENING,
                    Move.of("published", "published", NOTHING)
                            .with(
                                    Field.line("title", 200, "Aid for overseas trademarks"),
                                    Field.line("number", 100, "2025/12").optional(),
                                    Field.line("issuer", 100, "Bureau of Commerce"),
                                    Field.option(
                                            "type", "fund", "subsidy", "tax", "procurement", "facilitation", "other"),
                                    Field.of("unit", FieldType.UNIT, "120000").optional(),
                                    Field.entry("document", Register.DOCUMENT, "trademark-aid-2025")
                                            .optional(),
                                    Shapes.until().optional()),
                    Move.of("extended", "published", "published").with(Shapes.until(), Shapes.reason()),
                    Move.of("ended", "ended", "published").with(Shapes.reason()))
            .holdsIn("published")
            .judgedBy(Terms::inOrder);

    private PolicyPublication() {}
}
