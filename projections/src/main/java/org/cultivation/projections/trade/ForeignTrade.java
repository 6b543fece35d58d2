package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;

/**
 * The city's total foreign trade as a series of figures reports it (全市外贸进出口总额). Where two sources report the same
 * period, one is taken, in the order of {@link #SOURCES}; they are never added.
 */
public final class ForeignTrade {

    /** The series. */
    public static final EntryId SERIES = EntryId.of(Register.INDICATOR, "foreign-trade-total");

    /** Which source is believed first. */
    private static final List<String> SOURCES =
            List.of("customs", "statistics-bureau", "platform", "survey", "district", "public-report");

    private ForeignTrade() {}

    /**
     * The total of the twelve months that end with {@code last}, in yuan, as reported by {@code day}: the months' own
     * figures where all twelve are there, else the figure of the latest year that is not after the last month's. 0 when
     * there is none.
     */
    public static BigDecimal twelveMonths(Views views, YearMonth last, LocalDate day) {
        Map<String, BigDecimal> figures = figures(views, day);
        BigDecimal sum = BigDecimal.ZERO;
        int months = 0;
        for (YearMonth month = last.minusMonths(11); !month.isAfter(last); month = month.plusMonths(1)) {
            BigDecimal figure = figures.get(month.toString());
            if (figure != null) {
                sum = sum.add(figure);
                months++;
            }
        }
        if (months == 12) {
            return sum;
        }
        for (int year = last.getYear(); year > last.getYear() - 6; year--) {
            BigDecimal figure = figures.get(String.valueOf(year));
            if (figure != null) {
                return figure;
            }
        }
        return BigDecimal.ZERO;
    }

    /** By period, the figure of the whole city from the source believed first. */
    private static Map<String, BigDecimal> figures(Views views, LocalDate day) {
        return views.remembered(List.of("foreign-trade", day), () -> {
            Map<String, BigDecimal> figures = new TreeMap<>();
            EntryView series = FindEntries.view(views, SERIES).orElse(null);
            FactKind kind = Kinds.find(Register.INDICATOR, "figure").orElse(null);
            if (series == null || kind == null) {
                return figures;
            }
            for (String source : SOURCES.reversed()) {
                for (Strand strand : series.strands(kind)) {
                    Map<String, String> values = strand.valuesOn(day);
                    boolean whole = values.getOrDefault("unit", "").endsWith("0000")
                            && "all".equals(values.get("mode"))
                            && "both".equals(values.get("direction"));
                    if (whole && source.equals(values.get("source"))) {
                        figures.put(
                                values.getOrDefault("period", ""), new BigDecimal(values.getOrDefault("amount", "0")));
                    }
                }
            }
            return Map.copyOf(figures);
        });
    }
}
