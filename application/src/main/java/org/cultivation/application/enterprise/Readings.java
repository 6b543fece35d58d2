package org.cultivation.application.enterprise;

import java.util.List;
import java.util.Optional;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.projections.RecordedFact;

/** How a firm's facts read after the corrections approved so far. */
final class Readings {

    private Readings() {}

    /** The fact of that sequence number; empty when there is none, or it is not one about a firm. */
    static Optional<EnterpriseEvent> of(List<RecordedFact> facts, long sequence) {
        EnterpriseEvent reading = null;
        for (RecordedFact recorded : facts) {
            if (recorded.sequence() == sequence && recorded.fact() instanceof EnterpriseEvent event) {
                reading = event;
            } else if (recorded.fact() instanceof FactCorrected correction && correction.sequence() == sequence) {
                reading = correction.corrected();
            }
        }
        return Optional.ofNullable(reading);
    }
}
