package org.cultivation.infra.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.histories.ListedFacts;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.ViewType;
import org.cultivation.projections.Views;

/** Everything that views hold, to be compared. */
public record Snapshot(long reached, Map<String, Map<String, Object>> documents) {

    public static Snapshot of(Views views) {
        Map<String, Map<String, Object>> documents = new HashMap<>();
        Projections.types().forEach(type -> documents.put(type.name(), documents(views, type)));
        return new Snapshot(views.reached(), documents);
    }

    private static <V> Map<String, Object> documents(Views views, ViewType<V> type) {
        Map<String, Object> documents = new HashMap<>();
        views.all(type).forEach(view -> documents.put(type.id(view), view));
        return documents;
    }

    /** Views folded from nothing in one go. */
    public static InMemoryViews fold(List<RecordedFact> facts) {
        InMemoryViews views = new InMemoryViews(ListedFacts.of(facts));
        facts.forEach(fact -> views.fold(fact, Projections.all()));
        return views;
    }
}
