package org.cultivation.projections.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the feed.
 *
 * @param type catalogue name without revision; it may be one that this program does not know
 * @param code the firm, when it is about one
 * @param entry the entry of another register, when it is about one
 * @param name what the firm or entry is called today
 * @param details as in the timeline
 */
public record FeedItem(
        long position,
        Instant recordedAt,
        String type,
        @Nullable UnifiedSocialCreditCode code,
        @Nullable EntryId entry,
        @Nullable String name,
        Attestation attestation,
        Map<String, String> details) {

    public FeedItem {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
