package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the firms reported for one month, by mode of customs supervision, in yuan. A mode without reports is not in it. */
public record TradeMonth(YearMonth month, SortedMap<String, BigDecimal> modes) {

    public TradeMonth {
        modes = Collections.unmodifiableSortedMap(new TreeMap<>(modes));
    }

    /** All modes together, in yuan. */
    public BigDecimal total() {
        return modes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
