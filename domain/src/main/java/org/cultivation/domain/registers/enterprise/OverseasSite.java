package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A site abroad and what it does there (海外服务站点; plan task 4). */
public final class OverseasSite {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "overseas-site",
            List.of(Field.of("country", FieldType.COUNTRY, "DE"), Field.line("name", 200, "Hamburg station")),
            Field.options("functions", "customs-clearance", "warehousing-delivery", "after-sales", "exhibition"));

    private OverseasSite() {}
}
