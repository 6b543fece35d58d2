package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The value on a day: the plan's first day, ends of months, and the day of the question. */
public record MonthPoint(LocalDate on, BigDecimal value) {}
