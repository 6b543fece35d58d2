package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** The course of a brand through key cultivation (重点培育品牌; plan task 6, 50 or more). Nobody acts twice on one course. */
public final class KeyCultivation {

    public static final FactKind KIND = FactKind.of(
                    Register.BRAND,
                    "key-cultivation",
                    Shape.COURSE,
                    Move.of("nominated", "nominated", NOTHING, "rejected", "removed")
                            .with(Field.prose("case", 2000, "sold in 12 countries")),
                    Move.of("reviewed", "reviewed", "nominated")
                            .by(REVIEWER)
                            .notBy("nominated")
                            .with(Field.prose("opinion", 1000, "conditions are met")),
                    Move.of("rejected", "rejected", "nominated", "reviewed")
                            .by(REVIEWER)
                            .notBy("nominated")
                            .with(Shapes.reason()),
                    Move.of("entered", "entered", "reviewed")
                            .by(REVIEWER)
                            .byCity()
                            .notBy("nominated", "reviewed")
                            .with(Field.line("batch", 50, "2026-1")),
                    Move.of("suspended", "suspended", "entered")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()),
                    Move.of("resumed", "entered", "suspended")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()),
                    Move.of("removed", "removed", "entered", "suspended")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("entered")
            .waitsIn("nominated", "reviewed");

    private KeyCultivation() {}
}
