package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What one firm reported for one month, mode and direction, as it stands on the day.
 *
 * @param code of the firm
 * @param unit of the firm when the report took effect; null when the firm had none
 * @param amount in yuan
 * @param positions the report and its revisions
 */
public record TradeReport(
        String code,
        String month,
        String mode,
        String direction,
        @Nullable UnitCode unit,
        BigDecimal amount,
        List<Long> positions) {

    public TradeReport {
        positions = List.copyOf(positions);
    }
}
