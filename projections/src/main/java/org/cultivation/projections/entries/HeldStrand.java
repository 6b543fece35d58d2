package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * One strand of an entry on a day.
 *
 * @param key empty for a kind without one
 * @param status its status; {@code lapsed} is told by {@code holds} with a term that has passed
 * @param since the day of the step that led to this status
 * @param until the last day of its term
 * @param values every field as last said
 * @param positions the facts behind it
 */
public record HeldStrand(
        FactKind kind,
        String key,
        String status,
        boolean holds,
        LocalDate since,
        @Nullable LocalDate until,
        Map<String, String> values,
        List<Long> positions) {

    public HeldStrand {
        values = Map.copyOf(values);
        positions = List.copyOf(positions);
    }

    /** True when only the term has ended: no fact says so. */
    public boolean isLapsed() {
        return !holds && kind.holding().contains(status);
    }
}
