package org.cultivation.projections.cases;

import java.time.LocalDate;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.ReviewStage;

/**
 * A judgement on the case.
 *
 * @param type catalogue name of the fact, such as {@code enterprise.first-review-passed}
 * @param text opinion or reason; may be empty
 */
public record Opinion(
        ReviewStage stage, String type, String text, String account, UnitCode unit, LocalDate on, long position) {}
