package org.cultivation.projections.timeline;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;

/** The timeline of a firm. */
public final class FindTimeline {

    private FindTimeline() {}

    /** The facts effective by {@code on}, newest effective first, of one day the latest recorded first. */
    public static List<TimelineEntry> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
