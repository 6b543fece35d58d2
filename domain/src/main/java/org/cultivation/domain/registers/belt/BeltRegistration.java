package org.cultivation.domain.registers.belt;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A belt enters the register with the names it goes by, is renamed, redefined and closed (特色产业带登记; plan task 3, annex
 * 1, which name some belts differently).
 */
public final class BeltRegistration {

    private static final Field NAME = Field.line("name", 100, "Bicycles");
    private static final Field ALIASES = Field.line("aliases", 200, "Bicycles and e-bikes");
    private static final Field SCOPE = Field.prose("scope", 1000, "bicycles, e-bikes and parts");

    public static final FactKind KIND = FactKind.of(
                    Register.BELT,
                    "registration",
                    Shape.OPENING,
                    Move.of("registered", "registered", NOTHING).with(NAME, ALIASES.optional(), SCOPE),
                    Move.of("renamed", "registered", "registered").with(NAME, ALIASES.optional()),
                    Move.of("scope-revised", "registered", "registered").with(SCOPE),
                    Move.of("closed", "closed", "registered").with(Shapes.reason()))
            .holdsIn("registered");

    private BeltRegistration() {}
}
