package org.cultivation.domain.registers.enterprise;

import java.util.List;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A warehouse or another facility of trade that the firm runs, at home or abroad (退货中心仓、集货仓、海外仓 and the named
 * kinds of annex 3; plan task 10).
 */
public final class Facility {

    private static final String OVERSEAS = "overseas-warehouse";
    private static final Field KIND_OF = Field.option(
            "kind",
            "warehouse",
            "return-centre",
            "consolidation-warehouse",
            "bonded-warehouse",
            OVERSEAS,
            "transit-distribution-centre",
            "international-mail-centre",
            "container-sharing-centre",
            "export-production-base",
            "incubation-base");
    private static final Field NAME = Field.line("name", 200, "Haihe Warehouse 1");

    public static final FactKind KIND = Shapes.membership(
                    Register.ENTERPRISE,
                    "facility",
                    List.of(KIND_OF, NAME),
                    Field.of("area", FieldType.AMOUNT, "12000").optional(),
                    Field.of("country", FieldType.COUNTRY, "CN").optional(),
                    Field.line("address", 200, "1 Haibin Road").optional())
            .judgedBy(Facility::judge);

    private Facility() {}

    /** An overseas warehouse names its country or region, anything else lies in mainland China. */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = proposal.values();
        if (proposal.move().equals("began")) {
            boolean overseas = OVERSEAS.equals(values.get("kind"));
            String country = values.getOrDefault("country", overseas ? "" : "CN");
            Refusal.when(overseas && country.isEmpty(), "facility.country-missing", values.getOrDefault("name", ""));
            Refusal.when(overseas == country.equals("CN"), "facility.country", country);
        }
        return values;
    }
}
