package org.cultivation.projections.entries;

import org.cultivation.domain.registers.Step;

/**
 * A standing fact of an entry.
 *
 * @param kind name of its kind
 * @param position the fact in the ledger that put it there: the recording, or its last correction
 */
public record StandingStep(String kind, Step step, long position) {}
