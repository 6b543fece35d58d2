package org.cultivation.projections.worklist;

import java.time.LocalDate;
import org.cultivation.domain.enterprise.ReviewStage;

/** Who has acted on the case at which stage: nobody acts at two stages of one case. */
public record Handled(ReviewStage stage, String account, LocalDate on) {}
