package org.cultivation.domain.registers;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;

/** Rules about the last day of a term. */
public final class Terms {

    private Terms() {}

    /**
     * A term ends on or after the day it is granted, and a renewal ends later than what it renews.
     *
     * @throws Refusal {@code term.ends-before-start} or {@code term.not-longer}
     */
    public static Map<String, String> inOrder(FactKind.Proposal proposal) {
        String typed = proposal.values().get(FactKind.UNTIL);
        if (typed != null) {
            LocalDate until = LocalDate.parse(typed);
            Refusal.when(
                    until.isBefore(proposal.effectiveOn()), "term.ends-before-start", until, proposal.effectiveOn());
            String before = proposal.before().get(FactKind.UNTIL);
            Refusal.when(
                    proposal.move().equals("renewed") && before != null && !until.isAfter(LocalDate.parse(before)),
                    "term.not-longer",
                    until);
        }
        return proposal.values();
    }

    /** {@code values} with {@code until} worked out where nobody typed it: the last day of a term of {@code years}. */
    public static Map<String, String> years(Map<String, String> values, LocalDate from, int years) {
        if (values.containsKey(FactKind.UNTIL)) {
            return values;
        }
        Map<String, String> complete = new TreeMap<>(values);
        complete.put(FactKind.UNTIL, from.plusYears(years).minusDays(1).toString());
        return complete;
    }
}
