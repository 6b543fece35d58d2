package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/**
 * A patent that protects the goods of the brand, at home or abroad (境内外专利; plan task 6). The office is named by its
 * WIPO ST.3 code.
 */
public final class BrandPatent {

    private static final Field TITLE = Field.line("title", 200, "folding frame");
    private static final Field TYPE = Field.option("type", "invention", "utility-model", "design");

    public static final FactKind KIND = FactKind.of(
                    Register.BRAND,
                    "patent",
                    Shape.COURSE,
                    Move.of("filed", "filed", NOTHING).with(TITLE, TYPE),
                    Move.of("granted", "granted", NOTHING, "filed").with(TITLE, TYPE, Shapes.until()),
                    Move.of("lapsed", "lapsed", "filed", "granted")
                            .with(Shapes.reason().optional()))
            .keyedBy(Field.code("office", "[A-Z]{2}", "US"), Field.code("number", "[A-Z0-9/.-]{4,30}", "US11234567B2"))
            .holdsIn("granted")
            .judgedBy(Terms::inOrder);

    private BrandPatent() {}
}
