package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The credit level that customs gives the firm (海关信用等级; plan task 10). Order 251, in force from 1 November 2021, sets
 * the advanced certified and the dishonest apart from the rest; order 282, in force from 1 April 2026, knows five levels.
 * The plan's 高级认证企业 is the one level, not every AEO.
 */
public final class CustomsCreditLevel {

    private static final LocalDate ORDER_251 = LocalDate.of(2021, 11, 1);
    private static final LocalDate ORDER_282 = LocalDate.of(2026, 4, 1);
    private static final Set<String> OF_251 = Set.of("advanced-certified", "regular", "dishonest");
    /** From the best to the worst. */
    private static final List<String> RANK =
            List.of("advanced-certified", "certified", "regular", "dishonest", "seriously-dishonest");

    private static final Field LEVEL = Field.option("level", RANK.toArray(String[]::new));
    private static final Field ORDER = Field.option("order", "282", "251").optional();

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "customs-credit-level",
                    Shape.STATEMENT,
                    Move.of("set", Shapes.STANDING, NOTHING, Shapes.STANDING).with(LEVEL, ORDER),
                    Move.of("lowered", Shapes.STANDING, Shapes.STANDING).with(LEVEL, ORDER, Shapes.reason()))
            .holdsIn(Shapes.STANDING)
            .judgedBy(CustomsCreditLevel::judge);

    private CustomsCreditLevel() {}

    /** True for an authorised economic operator: the advanced certified, and since order 282 the certified too. */
    public static boolean isAeo(String level) {
        return level.equals("advanced-certified") || level.equals("certified");
    }

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        LocalDate on = proposal.effectiveOn();
        Refusal.when(on.isBefore(ORDER_251), "customs.before-order", on, ORDER_251);
        String inForce = on.isBefore(ORDER_282) ? "251" : "282";
        Map<String, String> values = new TreeMap<>(proposal.values());
        String order = values.getOrDefault("order", inForce);
        Refusal.when(!order.equals(inForce), "customs.order-not-in-force", order, on);
        values.put("order", order);
        String level = values.getOrDefault("level", "");
        Refusal.when(order.equals("251") && !OF_251.contains(level), "customs.no-such-level", level, order);
        Refusal.when(
                proposal.move().equals("lowered")
                        && RANK.indexOf(level) <= RANK.indexOf(proposal.before().getOrDefault("level", "")),
                "customs.not-lower",
                level);
        return values;
    }
}
