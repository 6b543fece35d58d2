package org.cultivation.infra.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.rules.CelConditions;
import org.cultivation.projections.Conditions;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Page;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.ShortForm;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.ViewType;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.jspecify.annotations.Nullable;

/**
 * Views in memory. Documents are immutable, so a copy shares them and costs little. Any number of threads may read
 * while none writes; whoever folds keeps readers away.
 */
public final class InMemoryViews implements Views {

    private static final Conditions CONDITIONS = new CelConditions();

    /** Answers remembered at most. */
    private static final int ANSWERS = 256;

    private final FactHistory history;
    private final Map<String, Documents> documents = new HashMap<>();
    private final Map<List<Object>, Object> answers = new ConcurrentHashMap<>();
    private final List<Replaced> replaced = new ArrayList<>();
    private long reached = -1;
    private @Nullable Instant recordedUpTo;

    /** Empty views; {@code history} has the facts that will be folded. */
    public InMemoryViews(FactHistory history) {
        this.history = history;
        Projections.types().forEach(type -> documents.put(type.name(), new Documents()));
    }

    /** The same views, which go their own way from here on. */
    InMemoryViews copy() {
        return copy(true);
    }

    /** The same without short forms: for views that are kept but perhaps never asked. */
    InMemoryViews bareCopy() {
        return copy(false);
    }

    private InMemoryViews copy(boolean withShortForms) {
        InMemoryViews copy = new InMemoryViews(history);
        documents.forEach((type, views) -> copy.documents.put(type, views.copy(withShortForms)));
        copy.reached = reached;
        copy.recordedUpTo = recordedUpTo;
        return copy;
    }

    /**
     * Folds one fact through the projections. Facts come in the order of their positions; one that was folded before
     * changes nothing.
     *
     * @throws FoldFailed when a projection cannot apply it; the views are as before
     * @throws IllegalStateException when a fact was skipped
     */
    public void fold(RecordedFact fact, List<Projection> projections) {
        if (fact.position() > reached + 1) {
            throw new IllegalStateException("fact " + fact.position() + " after " + reached + ": a fact was skipped");
        }
        replaced.clear();
        answers.clear();
        for (Projection projection : projections) {
            apply(fact, projection);
        }
        reachedBy(Math.max(reached, fact.position()), fact.recordedAt());
    }

    private void apply(RecordedFact fact, Projection projection) {
        try {
            projection.apply(fact, this, history);
        } catch (LedgerUnavailable later) {
            replaced.reversed().forEach(Replaced::putBack);
            throw later;
        } catch (RuntimeException e) {
            replaced.reversed().forEach(Replaced::putBack);
            throw new FoldFailed(fact, projection.name(), e);
        }
    }

    /** A document that the fact being folded took the place of. */
    private record Replaced(
            Documents views, String id, @Nullable Object before) {
        void putBack() {
            if (before == null) {
                views.removeLast();
            } else {
                views.put(id, before);
            }
        }
    }

    /**
     * Takes the others' object wherever a document is equal.
     *
     * @return how many documents are not equal
     */
    int shareWith(InMemoryViews others) {
        int differing = 0;
        for (Map.Entry<String, Documents> type : documents.entrySet()) {
            Documents theirs = others.documents.get(type.getKey());
            differing +=
                    theirs == null ? type.getValue().size() : type.getValue().shareWith(theirs);
        }
        return differing;
    }

    /** Takes over the documents of others that have come as far; nobody may read or fold these meanwhile. */
    void become(InMemoryViews others) {
        if (others.reached != reached) {
            throw new IllegalArgumentException("views of " + others.reached + " cannot stand for those of " + reached);
        }
        documents.clear();
        others.documents.forEach((type, views) -> documents.put(type, views.copy(true)));
        answers.clear();
        replaced.clear();
    }

    /** Reads what the first pages will ask for, which is nearly all but the many further facts of firms. */
    void readAhead() {
        String many = EntryFields.of(Register.ENTERPRISE).name();
        documents.forEach((type, views) -> {
            if (!type.equals(many)) {
                views.all().forEach(Objects::requireNonNull);
            }
        });
    }

    /** The documents of a type as they are kept. */
    Documents documents(ViewType<?> type) {
        return documents.computeIfAbsent(type.name(), name -> new Documents());
    }

    /** Sets how far these views are; for views that come from elsewhere. */
    void reachedBy(long position, @Nullable Instant recordedAt) {
        if (recordedUpTo == null || recordedAt != null && recordedAt.isAfter(recordedUpTo)) {
            recordedUpTo = recordedAt;
        }
        reached = position;
    }

    /** When the last fact folded was recorded; null before the first. */
    @Nullable
    Instant recordedUpTo() {
        return recordedUpTo;
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public Conditions conditions() {
        return CONDITIONS;
    }

    @Override
    public FactHistory history() {
        return history;
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        Documents views = documents.get(type.name());
        Object found = views == null ? null : views.get(id);
        return found == null ? Optional.empty() : Optional.of(type.form().cast(found));
    }

    @Override
    public <V> void save(ViewType<V> type, V view) {
        Documents views = documents(type);
        String id = type.id(view);
        replaced.add(new Replaced(views, id, views.put(id, view)));
    }

    @Override
    public <V> Collection<V> all(ViewType<V> type) {
        return views(type);
    }

    @Override
    public <V, S> List<S> all(ShortForm<V, S> form) {
        Documents views = documents.get(form.type().name());
        return views == null ? List.of() : views.all(form);
    }

    @Override
    public <V> Page<V> list(ViewType<V> type, ViewQuery query) {
        List<V> found = new ArrayList<>();
        Predicate<V> wanted = new Criteria<>(type, query);
        for (V view : views(type)) {
            if (wanted.test(view)) {
                found.add(view);
            }
        }
        return Page.of(Sorting.sorted(found, type, query), query.page(), query.size());
    }

    @Override
    public <V> long count(ViewType<V> type, ViewQuery query) {
        return views(type).stream().filter(new Criteria<>(type, query)).count();
    }

    @Override
    public <V, K> Map<K, Long> countBy(ViewType<V> type, String field, Class<K> values, ViewQuery query) {
        ViewField<V> grouping = type.field(field);
        if (grouping.values() != values) {
            throw new IllegalArgumentException("field " + field + " has " + grouping.values() + ", not " + values);
        }
        Predicate<V> wanted = new Criteria<>(type, query);
        Map<K, Long> counts = new HashMap<>();
        for (V view : views(type)) {
            if (wanted.test(view)) {
                for (Object value : grouping.read(view, query.on())) {
                    counts.merge(values.cast(value), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T remembered(List<Object> key, Supplier<T> answer) {
        Object known = answers.get(key);
        if (known == null) {
            known = answer.get();
            if (answers.size() >= ANSWERS) {
                answers.clear();
            }
            answers.put(key, known);
        }
        return (T) known;
    }

    @SuppressWarnings("unchecked")
    private <V> List<V> views(ViewType<V> type) {
        Documents views = documents.get(type.name());
        return views == null ? List.of() : (List<V>) views.all();
    }
}
