package org.cultivation.domain.registers;

import java.math.BigDecimal;
import java.util.Map;
import org.cultivation.domain.Refusal;

/** Rules about shares of a whole. */
public final class Percent {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private Percent() {}

    /**
     * {@code field} is a part of a hundred.
     *
     * @throws Refusal {@code field.over-a-hundred}
     */
    public static Map<String, String> within(FactKind.Proposal proposal, String field) {
        String part = proposal.values().getOrDefault(field, "0");
        Refusal.when(new BigDecimal(part).compareTo(WHOLE) > 0, "field.over-a-hundred", field, part);
        return proposal.values();
    }
}
