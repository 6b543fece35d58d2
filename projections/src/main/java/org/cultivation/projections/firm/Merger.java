package org.cultivation.projections.firm;

import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** The firm goes under {@code survivor}, or again under its own code when null. */
public record Merger(@Nullable UnifiedSocialCreditCode survivor) {}
