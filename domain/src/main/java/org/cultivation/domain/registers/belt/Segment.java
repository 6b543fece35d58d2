package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A segment of the chain that the belt takes in (产业链环节; annex 1).
 */
public final class Segment {

    public static final FactKind KIND = Shapes.membership(Register.BELT, "segment", Field.line("name", 100, "frames"));

    private Segment() {}
}
