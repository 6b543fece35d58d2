package org.cultivation.projections.cases;

import java.time.LocalDate;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Submission;

/** A submission as it was handed in; {@code number} counts from 1 within the case. */
public record Handed(int number, Submission submission, LocalDate on, String account, UnitCode unit, long position) {}
