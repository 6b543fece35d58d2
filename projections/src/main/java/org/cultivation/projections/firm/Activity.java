package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;

/** Cross-border activity confirmed by a fact that takes effect {@code from} that day on. */
public record Activity(LocalDate lastActiveOn, List<String> modes, LocalDate from, long position) {

    public Activity {
        modes = List.copyOf(modes);
    }
}
