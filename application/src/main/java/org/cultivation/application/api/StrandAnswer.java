package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.projections.entries.HeldStrand;
import org.jspecify.annotations.Nullable;

/** One strand of an entry: {@code holds} says whether it is in force, {@code lapsed} that only its term has ended. */
record StrandAnswer(
        String kind,
        String key,
        String status,
        boolean holds,
        boolean lapsed,
        LocalDate since,
        @Nullable LocalDate until,
        Map<String, String> values,
        List<Long> positions,
        List<Doubt> doubts) {

    static StrandAnswer of(HeldStrand strand, List<Doubt> doubts) {
        return new StrandAnswer(
                strand.kind().name(),
                strand.key(),
                strand.status(),
                strand.holds(),
                strand.isLapsed(),
                strand.since(),
                strand.until(),
                strand.values(),
                strand.positions(),
                doubts);
    }
}
