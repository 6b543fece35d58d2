package org.cultivation.application.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.cultivation.projections.Views;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeMonth;
import org.jspecify.annotations.Nullable;

/**
 * Trade by month and mode, as the chart and its table show it.
 *
 * @param months oldest first; empty when nothing was reported
 * @param modes every mode that was reported in one of the months
 */
public record Trade(List<TradeMonth> months, List<String> modes) {

    private static final int MONTHS = 24;
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    static Trade of(Views views, LocalDate on) {
        List<TradeMonth> months = FindTrade.lastReported(views, on)
                .map(last -> FindTrade.months(views, last, MONTHS, on))
                .orElse(List.of());
        TreeSet<String> modes = new TreeSet<>();
        months.forEach(month -> modes.addAll(month.modes().keySet()));
        return new Trade(months, List.copyOf(modes));
    }

    /** In 100 million yuan; null where nothing was reported. */
    public @Nullable BigDecimal yi(TradeMonth month, String mode) {
        BigDecimal yuan = month.modes().get(mode);
        return yuan == null ? null : yi(yuan);
    }

    /** Yuan in 100 million yuan. */
    public static BigDecimal yi(BigDecimal yuan) {
        return yuan.divide(YI, 4, RoundingMode.HALF_UP);
    }

    /** The months of a figure over twelve months that ends with the last one. */
    static YearMonth firstOfTwelve(YearMonth last) {
        return last.minusMonths(11);
    }
}
