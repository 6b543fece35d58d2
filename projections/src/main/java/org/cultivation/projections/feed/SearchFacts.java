package org.cultivation.projections.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;

/** Search through all of history, however long: only stretches of the ledger that may hold an answer are read. */
public final class SearchFacts {

    private SearchFacts() {}

    /** The last {@code n} facts that meet {@code filter}, newest first. */
    public static List<RecordedFact> newest(Views views, FactFilter filter, int n) {
        List<RecordedFact> found = new ArrayList<>();
        each(views, filter, fact -> {
            found.add(fact);
            return found.size() < n;
        });
        return found;
    }

    /** Shows the facts that meet {@code filter} to {@code more}, newest first, for as long as it wants more. */
    public static void each(Views views, FactFilter filter, Predicate<RecordedFact> more) {
        long newest = Math.min(views.reached(), filter.until());
        long oldest = FeedStretch.numberOf(Math.max(0, filter.from()));
        for (long number = FeedStretch.numberOf(newest); newest >= 0 && number >= oldest; number--) {
            Optional<FeedStretch> stretch =
                    views.find(FeedStretch.TYPE, String.valueOf(number)).filter(filter::mayMeet);
            if (stretch.isPresent() && !shown(views, filter, stretch.get(), more)) {
                return;
            }
        }
    }

    private static boolean shown(Views views, FactFilter filter, FeedStretch stretch, Predicate<RecordedFact> more) {
        List<Long> positions = new ArrayList<>();
        for (int i = stretch.days().size() - 1; i >= 0; i--) {
            if (filter.mayMeet(stretch.first() + i, stretch.days().get(i))) {
                positions.add(stretch.first() + i);
            }
        }
        for (RecordedFact fact : views.history().at(positions)) {
            if (filter.meets(fact) && !more.test(fact)) {
                return false;
            }
        }
        return true;
    }
}
