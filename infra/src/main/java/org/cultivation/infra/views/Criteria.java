package org.cultivation.infra.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cultivation.domain.Text;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.ViewQuery.Criterion;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;

/** Whether a document meets a query. What the query gets wrong is an error before any document is looked at. */
final class Criteria<V> implements Predicate<V> {

    private final List<Predicate<V>> conditions = new ArrayList<>();
    private final @Nullable LocalDate on;

    Criteria(ViewType<V> type, ViewQuery query) {
        on = query.on();
        for (Criterion criterion : query.criteria()) {
            ViewField<V> field = type.field(criterion.field());
            if (field.dated() != null && on == null) {
                throw new IllegalArgumentException("field " + field.name() + " is dated: the query must name a day");
            }
            conditions.add(condition(field, criterion));
        }
    }

    private Predicate<V> condition(ViewField<V> field, Criterion criterion) {
        return switch (criterion) {
            case Criterion.In in -> {
                in.values().forEach(value -> requireKind(field, value));
                Set<Object> wanted = in.values();
                yield view -> containsAny(wanted, field.read(view, on));
            }
            case Criterion.Contains contains -> {
                requireKind(field, contains.text());
                String wanted = Text.narrow(contains.text());
                yield view -> anyContains(field.read(view, on), wanted);
            }
            case Criterion.Absent absent -> view -> field.read(view, on).isEmpty();
        };
    }

    private static void requireKind(ViewField<?> field, Object value) {
        if (!field.values().isInstance(value)) {
            throw new IllegalArgumentException("field " + field.name() + " cannot be " + value + ": it holds "
                    + field.values().getSimpleName());
        }
    }

    private static boolean containsAny(Set<Object> wanted, Collection<?> values) {
        for (Object value : values) {
            if (wanted.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyContains(Collection<?> values, String wanted) {
        for (Object value : values) {
            if (Text.narrow((String) value).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean test(V view) {
        for (Predicate<V> condition : conditions) {
            if (!condition.test(view)) {
                return false;
            }
        }
        return true;
    }
}
