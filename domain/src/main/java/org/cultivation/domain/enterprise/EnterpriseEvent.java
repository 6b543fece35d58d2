package org.cultivation.domain.enterprise;

import org.cultivation.domain.Fact;

/** A fact about one firm. */
public sealed interface EnterpriseEvent extends Fact permits RegisterEvent, PoolEvent, AmendmentEvent {

    /** The firm the fact is about. */
    UnifiedSocialCreditCode code();
}
