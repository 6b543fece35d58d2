package org.cultivation.domain.registers.unit;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The development plan a district files and revises (各区发展方案; safeguard 1). A district without one has no status here.
 */
public final class DevelopmentPlan {

    private static final Field TITLE = Field.line("title", 200, "District plan 2025 to 2027");
    private static final Field DOCUMENT = Field.entry("document", Register.DOCUMENT, "district-plan-2025");

    public static final FactKind KIND = FactKind.of(
                    Register.UNIT,
                    "development-plan",
                    Shape.COURSE,
                    Move.of("filed", "filed", NOTHING, "withdrawn").with(TITLE, DOCUMENT.optional()),
                    Move.of("revised", "filed", "filed").with(TITLE, DOCUMENT.optional(), Shapes.reason()),
                    Move.of("withdrawn", "withdrawn", "filed").with(Shapes.reason()))
            .holdsIn("filed");

    private DevelopmentPlan() {}
}
