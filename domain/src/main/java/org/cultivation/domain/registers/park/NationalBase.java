package org.cultivation.domain.registers.park;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The way to national e-commerce demonstration base (国家电子商务示范基地; plan task 5): recommended by the city, granted or
 * not, withdrawn. A base of old is recorded as granted.
 */
public final class NationalBase {

    public static final FactKind KIND = FactKind.of(
                    Register.PARK,
                    "national-base",
                    Shape.COURSE,
                    Move.of("recommended", "recommended", NOTHING, "not-granted", "withdrawn")
                            .by(REVIEWER)
                            .byCity()
                            .with(Field.prose("case", 2000, "two years running among the best")),
                    Move.of("granted", "granted", NOTHING, "recommended")
                            .by(REVIEWER)
                            .byCity()
                            .with(Field.line("batch", 50, "2026")),
                    Move.of("not-granted", "not-granted", "recommended")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason().optional()),
                    Move.of("withdrawn", "withdrawn", "granted")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("granted");

    private NationalBase() {}
}
