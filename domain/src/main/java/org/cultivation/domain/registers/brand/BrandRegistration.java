package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** A brand enters the register, changes name, owner or type, and leaves it (品牌登记; plan task 6, own brands and DTC brands). */
public final class BrandRegistration {

    private static final Field NAME = Field.line("name", 100, "HAIHE RIDER");
    private static final Field OWNER = Field.entry("owner", Register.ENTERPRISE, "91350100M000100Y43");
    private static final Field TYPE = Field.option("type", "own", "dtc");
    private static final Field FORMERLY = Field.option("formerly", "oem", "odm", "neither");

    public static final FactKind KIND = FactKind.of(
                    Register.BRAND,
                    "registration",
                    Shape.OPENING,
                    Move.of("registered", "registered", NOTHING)
                            .with(
                                    NAME,
                                    Field.line("chinese-name", 100, "HAIHE RIDER")
                                            .optional(),
                                    OWNER,
                                    TYPE,
                                    FORMERLY.optional(),
                                    Field.of("unit", FieldType.UNIT, "120114")),
                    Move.of("renamed", "registered", "registered").with(NAME),
                    Move.of("transferred", "registered", "registered").with(OWNER),
                    Move.of("reclassified", "registered", "registered").with(TYPE, FORMERLY.optional()),
                    Move.of("merged", "merged", "registered")
                            .with(Field.entry("into", Register.BRAND, "b-000001"), Shapes.reason()),
                    Move.of("retired", "retired", "registered").with(Shapes.reason()))
            .holdsIn("registered");

    private BrandRegistration() {}
}
