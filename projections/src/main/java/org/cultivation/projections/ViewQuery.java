package org.cultivation.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents, in which order, which page. All criteria must hold.
 *
 * @param on the day on which dated fields are read; null when the query uses none
 * @param sort field to sort by, ties by id; null sorts by id. Documents without a value come last either way
 * @param page from 1
 */
public record ViewQuery(
        List<Criterion> criteria,
        @Nullable LocalDate on,
        @Nullable String sort,
        boolean descending,
        int page,
        int size) {

    public ViewQuery {
        criteria = List.copyOf(criteria);
        Page.check(page, size);
    }

    /** One condition on one field. */
    public sealed interface Criterion {

        String field();

        /** One of the field's values is one of these. */
        record In(String field, Set<Object> values) implements Criterion {
            public In {
                values = Set.copyOf(values);
            }
        }

        /** One of the field's values, a text, contains this one, regardless of case and width. */
        record Contains(String field, String text) implements Criterion {}

        /** The field has no value. */
        record Absent(String field) implements Criterion {}
    }

    /** Everything, by id. */
    public static ViewQuery everything() {
        return new ViewQuery(List.of(), null, null, false, 1, Integer.MAX_VALUE);
    }

    /** Everything, dated fields as on {@code day}. */
    public static ViewQuery on(LocalDate day) {
        return new ViewQuery(List.of(), day, null, false, 1, Integer.MAX_VALUE);
    }

    /** The field has this value, or no value when it is null. */
    public ViewQuery where(String field, @Nullable Object value) {
        return and(value == null ? new Criterion.Absent(field) : new Criterion.In(field, Set.of(value)));
    }

    /** The field has one of these values. */
    public ViewQuery whereIn(String field, Collection<?> values) {
        return and(new Criterion.In(field, Set.copyOf(values)));
    }

    /** The field contains this text. */
    public ViewQuery whereContains(String field, String text) {
        return and(new Criterion.Contains(field, text));
    }

    /** In this order. */
    public ViewQuery sortedBy(String field, boolean descends) {
        return new ViewQuery(criteria, on, field, descends, page, size);
    }

    /** This page only. */
    public ViewQuery page(int number, int rows) {
        return new ViewQuery(criteria, on, sort, descending, number, rows);
    }

    private ViewQuery and(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new ViewQuery(more, on, sort, descending, page, size);
    }
}
