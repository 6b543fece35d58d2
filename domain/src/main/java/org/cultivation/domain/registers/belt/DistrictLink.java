package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A district or zone the belt lies in (产业带所在区; annex 1; some belts have none).
 */
public final class DistrictLink {

    public static final FactKind KIND =
            Shapes.membership(Register.BELT, "district", Field.of("district", FieldType.UNIT, "120114"));

    private DistrictLink() {}
}
