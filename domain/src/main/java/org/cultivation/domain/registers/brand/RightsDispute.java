package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;

/**
 * A dispute over the brand abroad and the help it was given (海外维权; plan task 18).
 */
public final class RightsDispute {

    public static final FactKind KIND = FactKind.of(
                    Register.BRAND,
                    "dispute",
                    Shape.COURSE,
                    Move.of("opened", "open", NOTHING)
                            .with(
                                    Field.of("country", FieldType.COUNTRY, "US"),
                                    Field.option(
                                            "subject",
                                            "trademark",
                                            "patent",
                                            "copyright",
                                            "platform-rules",
                                            "customs",
                                            "other"),
                                    Field.prose("claim", 1000, "listing removed by the platform")),
                    Move.of("assisted", "open", "open").with(Field.prose("help", 1000, "counsel named")),
                    Move.of("closed", "closed", "open")
                            .with(Field.option("outcome", "won", "settled", "lost", "dropped")))
            .keyedBy(Field.line("number", 50, "2026-03"))
            .holdsIn("open")
            .waitsIn("open");

    private RightsDispute() {}
}
