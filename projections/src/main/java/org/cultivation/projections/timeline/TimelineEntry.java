package org.cultivation.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Attestation;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a firm, as its timeline shows it.
 *
 * @param type catalogue name without revision
 * @param changes what it changed, before and after
 * @param details what else it says, by field name, in the order to be shown
 * @param amendedBy position of the fact that corrected, withdrew or superseded this one
 * @param amends position of the fact that this one amends
 * @param stands false when it was amended or is of a type this program does not know
 * @param effectiveOn where it stands in the timeline: its effective date; for an amendment that of the fact amended, as
 *     it reads afterwards
 */
public record TimelineEntry(
        long position,
        long sequence,
        String type,
        Attestation attestation,
        Instant recordedAt,
        List<Change> changes,
        Map<String, String> details,
        @Nullable Long amendedBy,
        @Nullable Long amends,
        boolean stands,
        LocalDate effectiveOn) {

    public TimelineEntry {
        changes = List.copyOf(changes);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
