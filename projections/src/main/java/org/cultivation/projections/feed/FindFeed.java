package org.cultivation.projections.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Dated;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.timeline.FactDetails;
import org.jspecify.annotations.Nullable;

/** The latest facts. */
public final class FindFeed {

    private FindFeed() {}

    /** The last {@code n} facts recorded, newest first; with {@code on} only those effective by that day. */
    public static List<FeedItem> latest(Views views, int n, @Nullable LocalDate on) {
        List<Long> positions = new ArrayList<>(n);
        int day = on == null ? Integer.MAX_VALUE : (int) Math.min(on.toEpochDay(), Integer.MAX_VALUE);
        for (long number = FeedStretch.numberOf(Math.max(0, views.reached()));
                number >= 0 && positions.size() < n;
                number--) {
            Optional<FeedStretch> stretch = views.find(FeedStretch.TYPE, String.valueOf(number));
            if (stretch.isPresent() && stretch.get().earliest() <= day) {
                collect(stretch.get(), day, n, positions);
            }
        }
        return views.history().at(positions).stream()
                .map(fact -> item(fact, views))
                .toList();
    }

    private static void collect(FeedStretch stretch, int day, int n, List<Long> positions) {
        for (int i = stretch.days().size() - 1; i >= 0 && positions.size() < n; i--) {
            if (stretch.days().get(i) <= day) {
                positions.add(stretch.first() + i);
            }
        }
    }

    /** How {@code fact} reads in the feed, with today's name of what it is about. */
    public static FeedItem item(RecordedFact fact, Views views) {
        EntryId entry = fact.fact() instanceof EntryEvent event ? event.entry() : null;
        UnifiedSocialCreditCode code = switch (fact.fact()) {
            case EnterpriseEvent event -> event.code();
            case EntryEvent event
            when event.entry().register() == Register.ENTERPRISE ->
                new UnifiedSocialCreditCode(event.entry().id());
            default -> null;
        };
        String name = null;
        if (code != null) {
            name = views.find(FirmFields.TYPE, code.value()).map(FindFeed::name).orElse(null);
        } else if (entry != null) {
            name = views.find(EntryFields.of(entry.register()), entry.id())
                    .map(view -> view.nameOn(LocalDate.MAX))
                    .orElse(null);
        }
        return new FeedItem(
                fact.position(),
                fact.recordedAt(),
                fact.type(),
                code,
                entry,
                name,
                fact.fact().attestation(),
                FactDetails.of(fact.fact()));
    }

    private static @Nullable String name(FirmView firm) {
        Dated<String> name = firm.names().last();
        return name == null ? null : name.value();
    }
}
