package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewType;

/**
 * What the firms of one unit reported for one month, mode and direction.
 *
 * @param month {@code 2026-11}
 * @param unit of the firm on the day its report took effect
 * @param changes by effective day, how much it added to what was reported before, in yuan
 * @param position of the last fact folded
 */
public record TradeCell(
        String month,
        String mode,
        String direction,
        UnitCode unit,
        SortedMap<LocalDate, BigDecimal> changes,
        long position) {

    public static final ViewType<TradeCell> TYPE = new ViewType<>(
            "trade", TradeCell.class, TradeCell::id, List.of(ViewField.of("month", String.class, TradeCell::month)));

    public TradeCell {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    static String id(String month, String mode, String direction, UnitCode unit) {
        return String.join("/", month, mode, direction, unit.value());
    }

    private String id() {
        return id(month, mode, direction, unit);
    }

    /** What was reported by {@code day}, in yuan. */
    public BigDecimal on(LocalDate day) {
        return changes.headMap(day.plusDays(1)).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    TradeCell with(LocalDate day, BigDecimal more, long fact) {
        SortedMap<LocalDate, BigDecimal> changed = new TreeMap<>(changes);
        BigDecimal sum = changed.getOrDefault(day, BigDecimal.ZERO).add(more);
        if (sum.signum() == 0) {
            changed.remove(day);
        } else {
            changed.put(day, sum);
        }
        return new TradeCell(month, mode, direction, unit, changed, fact);
    }
}
