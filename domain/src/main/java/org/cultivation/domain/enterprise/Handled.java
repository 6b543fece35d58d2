package org.cultivation.domain.enterprise;

import java.time.LocalDate;

/** Who judged in which stage of a case, and on which effective date. */
public record Handled(ReviewStage stage, String account, LocalDate on) {}
