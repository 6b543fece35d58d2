package org.cultivation.application.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.feed.FactFilter;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.feed.SearchFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the whole history for the account signed in. */
@Component
class HistorySearch {

    /** So many subjects of one name are looked up; who means more of them names one better. */
    private static final int SUBJECTS = 200;

    private final Ledger ledger;
    private final SeenFacts seen;

    HistorySearch(Ledger ledger, SeenFacts seen) {
        this.ledger = ledger;
        this.seen = seen;
    }

    /**
     * Some of what was found, newest first.
     *
     * @param older position before which to go on; null when nothing older meets the question
     */
    record Found(List<FeedItem> items, @Nullable Long older) {}

    /**
     * The newest {@code n} facts that meet {@code query}.
     *
     * @param on only facts effective by this day; null for all
     */
    Found find(Views views, HistoryQuery query, @Nullable LocalDate on, int n) {
        FactFilter filter = query.filter(streams(views, query.q()), on, ledger);
        List<FeedItem> items = new ArrayList<>();
        SearchFacts.each(views, filter, fact -> {
            FeedItem item = seen.seen(FindFeed.item(fact, views), views);
            // Whoever asks for a subject or a type must not learn from the number of answers what is kept from him.
            if (!query.narrows() || !item.type().equals(SeenFacts.HIDDEN)) {
                items.add(item);
            }
            return items.size() <= n;
        });
        boolean more = items.size() > n;
        return new Found(
                List.copyOf(more ? items.subList(0, n) : items),
                more ? items.get(n - 1).position() : null);
    }

    /** Whether {@code actor} ever recorded a fact; who never did is not named to everybody. */
    static boolean acted(Views views, String actor) {
        FactFilter of = new FactFilter(null, null, actor, null, null, null, null, null, 0, Long.MAX_VALUE);
        return !SearchFacts.newest(views, of, 1).isEmpty();
    }

    private static @Nullable Set<String> streams(Views views, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Set<String> streams = new LinkedHashSet<>();
        EnterpriseFilter firms =
                new EnterpriseFilter(text, null, null, Set.of(), null, null, SortKey.CODE, false, 1, SUBJECTS);
        FindEnterprises.page(views, firms, LocalDate.MAX).rows().forEach(firm -> {
            streams.add(firm.code().value());
            streams.add(EntryId.of(Register.ENTERPRISE, firm.code().value()).value());
        });
        EntryFilter entries = new EntryFilter(text, null, null, null, null);
        for (Register register : Register.values()) {
            FindEntries.list(views, register, entries, LocalDate.MAX, null, false, 1, SUBJECTS)
                    .rows()
                    .forEach(entry -> streams.add(entry.id().value()));
        }
        if (text.indexOf(':') > 0) {
            streams.add(text);
        }
        return streams;
    }
}
