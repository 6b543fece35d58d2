package org.cultivation.projections.feed;

import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;

/** Notes when each fact takes effect and by what it can be searched. It needs no fact's meaning, so facts of every type, known or not, are in the feed. */
public final class Feed implements Projection {

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public void apply(RecordedFact fact, Views views, FactHistory history) {
        long number = FeedStretch.numberOf(fact.position());
        FeedStretch stretch =
                views.find(FeedStretch.TYPE, String.valueOf(number)).orElseGet(() -> FeedStretch.empty(number));
        if (fact.position() > stretch.next()) {
            throw new IllegalStateException(
                    "fact " + fact.position() + " arrived where " + stretch.next() + " was due: a fact was skipped");
        }
        if (fact.position() == stretch.next()) {
            views.save(FeedStretch.TYPE, stretch.with(fact));
        }
    }
}
