package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;

/** Help in a dispute abroad and how it ended (海外维权、知识产权; plan task 18). */
public final class DisputeAssistance {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "dispute",
                    Shape.COURSE,
                    Move.of("assisted", "open", NOTHING)
                            .with(
                                    Field.option(
                                            "kind",
                                            "trademark",
                                            "patent",
                                            "copyright",
                                            "platform-complaint",
                                            "trade-remedy",
                                            "other"),
                                    Field.of("country", FieldType.COUNTRY, "US"),
                                    Field.prose("subject", 1000, "shop closed after a complaint")),
                    Move.of("concluded", "concluded", "open")
                            .with(Field.option("result", "won", "settled", "lost", "abandoned")))
            .keyedBy(Field.line("number", 50, "2026-2"))
            .holdsIn("open")
            .waitsIn("open");

    private DisputeAssistance() {}
}
