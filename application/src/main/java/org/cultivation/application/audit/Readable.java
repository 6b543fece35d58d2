package org.cultivation.application.audit;

import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.timeline.FactDetails;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One recorded fact in a form for the eye. */
final class Readable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Readable() {}

    static FeedItem item(Views views, RecordedFact fact) {
        UnifiedSocialCreditCode code = fact.fact() instanceof EnterpriseEvent event ? event.code() : null;
        String name = code == null
                ? null
                : FindEnterprises.one(views, code, java.time.LocalDate.MAX)
                        .map(EnterpriseRow::name)
                        .orElse(null);
        return new FeedItem(
                fact.position(),
                fact.recordedAt(),
                fact.type(),
                code,
                name,
                fact.fact().attestation(),
                FactDetails.of(fact.fact()));
    }

    /** The same content with line breaks; only the recorded bytes count for the checksum. */
    static String json(byte[] recorded) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(recorded));
    }
}
