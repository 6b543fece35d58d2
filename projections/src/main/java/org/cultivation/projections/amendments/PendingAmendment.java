package org.cultivation.projections.amendments;

import java.time.Instant;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;

/** An amendment that waits for a second official; {@code attestation} is the proposer's. */
public record PendingAmendment(
        UnifiedSocialCreditCode code,
        String name,
        int proposal,
        Amendment amendment,
        String reason,
        Attestation attestation,
        Instant recordedAt,
        long position) {}
