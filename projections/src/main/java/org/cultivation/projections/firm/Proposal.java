package org.cultivation.projections.firm;

/** An amendment that waits: its number within the firm and the position of the fact that proposed it. */
public record Proposal(int number, long position) {}
