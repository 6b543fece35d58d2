package org.cultivation.application.difference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cultivation.projections.difference.Difference;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;

/**
 * A list or number at two moments.
 *
 * @param earlier the moment before
 * @param later the moment after
 * @param difference what entered, left and changed
 * @param rules facts between the moments that may move many lines at once: rules, units, plans
 */
record Compared(String what, At earlier, At later, Difference difference, List<FeedItem> rules) {

    /**
     * One of the two moments.
     *
     * @param position last fact known
     * @param standing the number; null for a list or when no plan has it
     */
    record At(LocalDate on, long position, @Nullable TargetStanding standing) {}

    Compared {
        rules = List.copyOf(rules);
    }

    /** By how much the number moved; null unless it is known at both moments. */
    @Nullable
    public BigDecimal moved() {
        TargetStanding was = earlier.standing();
        TargetStanding is = later.standing();
        return was == null || is == null ? null : is.actual().subtract(was.actual());
    }
}
