package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.cultivation.projections.ViewField;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;

/** Puts documents in the order of a query: by the field, those without a value last, ties by id. */
final class Sorting {

    private Sorting() {}

    private record Keyed<V>(@Nullable Comparable<Object> key, String id, V view) {}

    static <V> List<V> sorted(List<V> views, ViewType<V> type, ViewQuery query) {
        String sort = query.sort();
        ViewField<V> field = sort == null ? null : type.field(sort);
        if (field != null && (field.many() || !Comparable.class.isAssignableFrom(field.values()))) {
            throw new IllegalArgumentException(type + " cannot be sorted by " + sort);
        }
        List<Keyed<V>> keyed = new ArrayList<>(views.size());
        for (V view : views) {
            keyed.add(new Keyed<>(field == null ? null : key(field.read(view, query.on())), type.id(view), view));
        }
        keyed.sort(order(query.descending()));
        return keyed.stream().map(Keyed::view).toList();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(Collection<?> values) {
        return values.isEmpty() ? null : (Comparable<Object>) values.iterator().next();
    }

    private static <V> Comparator<Keyed<V>> order(boolean descending) {
        return (a, b) -> {
            Comparable<Object> one = a.key();
            Comparable<Object> other = b.key();
            if (one == null || other == null) {
                int missing = Boolean.compare(one == null, other == null);
                return missing != 0 ? missing : a.id().compareTo(b.id());
            }
            int order = descending ? other.compareTo(one) : one.compareTo(other);
            return order != 0 ? order : a.id().compareTo(b.id());
        };
    }
}
