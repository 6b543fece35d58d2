package org.cultivation.projections.targets;

import java.math.BigDecimal;

/**
 * The value on the due date if the pace holds.
 *
 * @param mean at the mean pace of the last 12 months
 * @param low at the lowest mean of six months running within them; @param high at the highest
 */
public record Forecast(BigDecimal mean, BigDecimal low, BigDecimal high) {}
