package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/** A patent at home or abroad, by office and number (境内外专利; plan task 6). */
public final class Patent {

    private static final Field TITLE = Field.line("title", 200, "Folding frame");
    private static final Field TYPE = Field.option("patent-type", "invention", "utility-model", "design");

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "patent",
                    Shape.COURSE,
                    Move.of("filed", "filed", NOTHING).with(TITLE, TYPE),
                    Move.of("granted", "granted", NOTHING, "filed")
                            .with(TITLE, TYPE, Shapes.until().optional()),
                    Move.of("lapsed", "lapsed", "filed", "granted")
                            .with(Shapes.reason().optional()))
            .keyedBy(
                    Field.code("office", "[A-Z]{2}", "CN"),
                    Field.code("number", "[A-Z0-9./-]{4,30}", "ZL202310012345.6"))
            .holdsIn("granted")
            .judgedBy(Terms::inOrder);

    private Patent() {}
}
