package org.cultivation.domain.registers.activity;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * Something was held (活动; plan tasks 2, 13, 16, 17 and 18, safeguard 1): training, competitions, promotion, forums,
 * meetings of the task force, cooperation with other cities.
 */
public final class ActivityHeld {

    public static final FactKind KIND = FactKind.of(
                    Register.ACTIVITY,
                    "holding",
                    Shape.OPENING,
                    Move.of("held", "held", NOTHING)
                            .with(
                                    Field.line("title", 200, "Seller training"),
                                    Field.option(
                                            "type",
                                            "training",
                                            "competition",
                                            "skill-assessment",
                                            "job-fair",
                                            "expert-panel",
                                            "promotion",
                                            "forum",
                                            "exhibition",
                                            "salon",
                                            "matchmaking",
                                            "cooperation",
                                            "meeting",
                                            "publicity",
                                            "other"),
                                    Field.line("place", 100, "Convention Centre")
                                            .optional(),
                                    Field.of("market", FieldType.COUNTRY, "TH").optional(),
                                    Field.line("partner", 200, "Beijing pilot zone")
                                            .optional(),
                                    Field.of("unit", FieldType.UNIT, "120000").optional(),
                                    Field.of("participants", FieldType.COUNT, "60")
                                            .optional(),
                                    Field.of("certificates", FieldType.COUNT, "0")
                                            .optional(),
                                    Field.entries("enterprises", Register.ENTERPRISE, "91350100M000100Y43")
                                            .optional()),
                    Move.of("recounted", "held", "held")
                            .with(
                                    Field.of("participants", FieldType.COUNT, "58"),
                                    Field.of("certificates", FieldType.COUNT, "40")
                                            .optional(),
                                    Shapes.reason()))
            .holdsIn("held");

    private ActivityHeld() {}
}
