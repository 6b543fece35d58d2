package org.cultivation.projections.imports;

import java.time.Instant;
import org.cultivation.domain.Attestation;

/** A list that was taken in; the counts are of rows, as in the fact. */
public record ImportView(
        String importId,
        String fileName,
        String sha256,
        int rows,
        int registered,
        int supplemented,
        int unchanged,
        int refused,
        Attestation attestation,
        long position,
        Instant recordedAt) {}
