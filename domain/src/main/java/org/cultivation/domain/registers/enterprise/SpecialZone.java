package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** The firm lies in a pilot zone, free-trade zone or bonded zone (综试区、自贸区、综保区; plan section 1 and annex 3). */
public final class SpecialZone {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "special-zone",
            List.of(
                    Field.option("zone-kind", "pilot-zone", "free-trade-zone", "bonded-zone"),
                    Field.line("zone-name", 200, "Dongjiang")));

    private SpecialZone() {}
}
