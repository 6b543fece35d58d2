package org.cultivation.projections;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a view that a query may name: plain, or dated, which means that the day of the query decides.
 *
 * @param values class of its values; they are compared with {@code equals} and sorted by their natural order
 * @param many true when a document may have several values at once; such a field does not sort
 * @param plain reads the values of a plain field
 * @param dated reads the history of a dated field
 * @param entry reads the value, or several, out of the entry that holds on the day
 */
public record ViewField<V>(
        String name,
        Class<?> values,
        boolean many,
        @Nullable Function<V, Collection<?>> plain,
        @Nullable Function<V, History<?>> dated,
        Function<Dated<?>, Object> entry) {

    /** One value, or null for none. */
    public static <V, T> ViewField<V> of(String name, Class<T> values, Function<V, @Nullable T> read) {
        return new ViewField<>(name, values, false, view -> listOf(read.apply(view)), null, Dated::value);
    }

    /** Several values. */
    public static <V, T> ViewField<V> many(String name, Class<T> values, Function<V, Collection<T>> read) {
        return new ViewField<>(name, values, true, read::apply, null, Dated::value);
    }

    /** One value at a time. */
    public static <V, T> ViewField<V> dated(String name, Class<T> values, Function<V, History<T>> read) {
        return new ViewField<>(name, values, false, null, read::apply, Dated::value);
    }

    /** One value at a time, made of the whole entry, such as the day since when it holds. */
    public static <V, T> ViewField<V> datedBy(
            String name, Class<T> values, Function<V, History<?>> read, Function<Dated<?>, T> entry) {
        return new ViewField<>(name, values, false, null, read, entry::apply);
    }

    /** Several values at a time, made of the entry. */
    public static <V, T> ViewField<V> datedMany(
            String name, Class<T> values, Function<V, History<?>> read, Function<Dated<?>, Collection<T>> entry) {
        return new ViewField<>(name, values, true, null, read, entry::apply);
    }

    /**
     * The values of {@code view}; empty for none.
     *
     * @throws IllegalArgumentException when the field is dated and no day is given
     */
    public Collection<?> read(V view, @Nullable LocalDate on) {
        if (plain != null) {
            return plain.apply(view);
        }
        if (on == null || dated == null) {
            throw new IllegalArgumentException("field " + name + " is dated: the query must name a day");
        }
        Dated<?> holding = dated.apply(view).entryOn(on);
        if (holding == null) {
            return List.of();
        }
        Object value = entry.apply(holding);
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    private static Collection<?> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }
}
