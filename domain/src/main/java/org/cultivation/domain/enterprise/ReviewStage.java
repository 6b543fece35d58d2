package org.cultivation.domain.enterprise;

/** The stages of a case in which somebody judges. */
public enum ReviewStage {
    NOMINATION,
    FIRST_REVIEW,
    SECOND_REVIEW,
    DECISION
}
