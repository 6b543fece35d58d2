package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list.
 *
 * @param status the status it is known by
 * @param profile what its opening facts say
 * @param since the first day of the entry
 * @param countsToward targets it counts toward on the day
 * @param expiring the next term that ends, null when none is running
 */
public record EntryRow(
        EntryId id,
        String name,
        @Nullable UnitCode unit,
        String status,
        Map<String, String> profile,
        @Nullable LocalDate since,
        List<String> countsToward,
        @Nullable LocalDate expiring) {

    public EntryRow {
        profile = Map.copyOf(profile);
        countsToward = List.copyOf(countsToward);
    }
}
