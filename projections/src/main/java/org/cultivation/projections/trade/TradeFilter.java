package org.cultivation.projections.trade;

import java.time.YearMonth;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which reports. Everything given must hold.
 *
 * @param from first month; @param to last month, included
 * @param unit the unit the firm belonged to when the report took effect, or one that it covers
 * @param counted only what counts toward the yearly value by the rule of the day
 */
public record TradeFilter(
        YearMonth from,
        YearMonth to,
        @Nullable String mode,
        @Nullable String direction,
        @Nullable UnitCode unit,
        boolean counted) {}
