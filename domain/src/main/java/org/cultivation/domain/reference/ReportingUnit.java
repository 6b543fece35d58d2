package org.cultivation.domain.reference;

import java.time.LocalDate;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A district or functional zone that reports.
 *
 * @param name official name in Chinese
 * @param englishName as used on English pages
 * @param group which group of the plan's annex it belongs to
 * @param parent the district a zone lies in; null for a district and the city
 * @param validFrom first day on which the unit exists under this code
 * @param validUntil last day, included; null while it exists
 * @param tileRow row on the tile map, from 0; null when the unit has no tile of its own
 * @param tileColumn column on the tile map, from 0
 */
public record ReportingUnit(
        UnitCode code,
        String name,
        String englishName,
        Group group,
        @Nullable UnitCode parent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer tileRow,
        @Nullable Integer tileColumn) {

    /** The plan's regional groups. */
    public enum Group {
        CITY,
        INNER_SIX,
        RING_FOUR,
        BINHAI,
        OUTER_FIVE
    }

    /** True when the unit exists on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
