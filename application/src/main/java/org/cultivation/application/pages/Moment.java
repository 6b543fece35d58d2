package org.cultivation.application.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.cultivation.projections.Known;
import org.jspecify.annotations.Nullable;

/**
 * The moment a page is asked for: facts effective by {@code on} (截至) among those recorded by {@code known} (当时所知).
 *
 * @param today the day in Beijing when the page was asked for
 * @param knownAt the recorded time asked for; null for now and for a position
 */
public record Moment(
        LocalDate on,
        Known known,
        LocalDate today,
        @Nullable LocalDateTime knownAt) {

    /** A day that the as-of control offers. */
    public record Preset(String name, LocalDate on) {}

    /** True when the page and the present may differ; such a page is read-only and sepia. */
    public boolean past() {
        return !on.equals(today) || !known.isNow();
    }

    /** The second half of the as-of control. */
    public String words(Formats f) {
        if (knownAt != null) {
            return f.moment(knownAt);
        }
        Long position = known.position();
        return position == null ? f.text("asof.now") : "#" + position;
    }

    /** Today, and the last days of the month, quarter and year before. */
    public List<Preset> presets() {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return List.of(
                new Preset("today", today),
                new Preset("last-month", month.minusDays(1)),
                new Preset("last-quarter", quarter.minusDays(1)),
                new Preset("last-year", today.withDayOfYear(1).minusDays(1)));
    }
}
