package org.cultivation.domain.registers.enterprise;

import java.util.List;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** No penalty or a lighter one for a first, minor and corrected breach (容错纠错、免罚轻罚; plan, safeguard 4). Restricted. */
public final class Leniency {

    public static final FactKind KIND = Shapes.occurrence(
                    Register.ENTERPRISE,
                    "leniency",
                    Field.line("number", 50, "2026-8"),
                    Field.option("measure", "no-penalty", "lighter-penalty"),
                    Field.of("first", FieldType.FLAG, "true"),
                    Field.of("minor", FieldType.FLAG, "true"),
                    Field.of("corrected", FieldType.FLAG, "true"),
                    Field.line("authority", 200, "Market supervision"))
            .confined()
            .judgedBy(Leniency::judge);

    private Leniency() {}

    /**
     * Without penalty goes only what was the first, minor and corrected in time; a lighter penalty has other grounds too.
     */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = proposal.values();
        boolean free = "no-penalty".equals(values.get("measure"));
        for (String condition : List.of("first", "minor", "corrected")) {
            Refusal.when(free && !"true".equals(values.get(condition)), "leniency.condition-missing", condition);
        }
        return values;
    }
}
