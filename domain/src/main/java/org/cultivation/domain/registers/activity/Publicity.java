package org.cultivation.domain.registers.activity;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A case or story published about it (典型案例、媒体宣传; safeguard 6).
 */
public final class Publicity {

    public static final FactKind KIND = Shapes.occurrence(
            Register.ACTIVITY,
            "publicity",
            Field.line("title", 200, "From workshop to brand"),
            Field.option("medium", "television", "newspaper", "social-media", "video", "website", "other"),
            Field.line("outlet", 100, "City Daily").optional());

    private Publicity() {}
}
