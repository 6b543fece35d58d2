package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** The way to the stock market (上市; plan task 15). */
public final class Listing {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "listing",
                    Shape.COURSE,
                    Move.of("tutoring-started", "tutored", NOTHING, "ended")
                            .with(Field.line("sponsor", 200, "Haihe Securities")),
                    Move.of("tutoring-ended", "ended", "tutored").with(Shapes.reason()),
                    Move.of("listed", "listed", NOTHING, "tutored", "ended")
                            .with(
                                    Field.option("market", "shanghai", "shenzhen", "beijing", "hong-kong", "other"),
                                    Field.line("stock-code", 20, "600000")),
                    Move.of("delisted", "ended", "listed").with(Shapes.reason()))
            .holdsIn("listed");

    private Listing() {}
}
