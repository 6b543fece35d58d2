package org.cultivation.projections;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a view that a query may name.
 *
 * @param values class of its values; they are compared with {@code equals} and sorted by their natural order
 * @param many true when a document may have several values at once; such a field does not sort
 * @param plain reads the values when they do not depend on the day, else null
 * @param dated reads the history of the values when the day of the query decides, else null
 */
public record ViewField<V>(
        String name,
        Class<?> values,
        boolean many,
        @Nullable Function<V, Collection<?>> plain,
        @Nullable Function<V, History<?>> dated) {

    /** One value, or null for none. */
    public static <V, T> ViewField<V> of(String name, Class<T> values, Function<V, @Nullable T> read) {
        return new ViewField<>(name, values, false, view -> listOf(read.apply(view)), null);
    }

    /** Several values. */
    public static <V, T> ViewField<V> many(String name, Class<T> values, Function<V, Collection<T>> read) {
        return new ViewField<>(name, values, true, read::apply, null);
    }

    /** One value at a time, which holds on some days. */
    public static <V, T> ViewField<V> dated(String name, Class<T> values, Function<V, History<T>> read) {
        return new ViewField<>(name, values, false, null, read::apply);
    }

    /** Several values at a time; each entry of the history is a collection of them. */
    public static <V, T> ViewField<V> datedMany(
            String name, Class<T> values, Function<V, ? extends History<? extends Collection<T>>> read) {
        return new ViewField<>(name, values, true, null, read::apply);
    }

    private static Collection<?> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }
}
