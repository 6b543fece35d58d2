package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * The industry map of the belt, in versions (重点产业图谱; plan task 3): the one last stated is in force.
 */
public final class IndustryMap {

    public static final FactKind KIND = Shapes.statement(
            Register.BELT,
            "industry-map",
            Field.line("version", 30, "2026-1"),
            Field.prose("segments", 2000, "frames, wheels, motors, helmets"));

    private IndustryMap() {}
}
