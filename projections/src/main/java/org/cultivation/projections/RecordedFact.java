package org.cultivation.projections;

import java.time.Instant;
import java.time.LocalDate;
import org.cultivation.domain.Fact;

/**
 * A fact as it stands in the ledger.
 *
 * @param position place in the whole log, from 0 without gaps; the only order there is
 * @param stream the subject: a credit code, a plan, a reference register, an import
 * @param sequence place within the stream, from 0
 * @param recordedAt when it was recorded
 * @param type catalogue name without revision, such as {@code enterprise.nominated}
 */
public record RecordedFact(long position, String stream, long sequence, Instant recordedAt, String type, Fact fact) {

    /** The day the fact takes effect. */
    public LocalDate effectiveOn() {
        return fact.attestation().effectiveOn();
    }
}
