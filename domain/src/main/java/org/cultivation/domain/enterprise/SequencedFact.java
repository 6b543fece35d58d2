package org.cultivation.domain.enterprise;

/** A fact and its sequence number in the firm's stream, which is how an amendment names it. */
public record SequencedFact(long sequence, EnterpriseEvent fact) {}
