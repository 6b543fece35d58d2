package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cultivation.projections.Projections;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;

/**
 * Every document of two views at the same position, compared.
 *
 * @param documents how many were compared
 * @param changed those that differ or that only one has, by type and id
 */
record Comparison(long position, long documents, List<ChangedRow> changed) {

    Comparison {
        changed = List.copyOf(changed);
    }

    /** Compares; nobody may change either meanwhile. Documents that are still to be read are read and not kept. */
    @SuppressWarnings("ReferenceEquality") // the same row needs no comparing
    static Comparison of(InMemoryViews before, InMemoryViews after) {
        if (before.reached() != after.reached()) {
            throw new IllegalArgumentException(
                    "views of " + before.reached() + " are not compared with those of " + after.reached());
        }
        long documents = 0;
        List<ChangedRow> changed = new ArrayList<>();
        for (ViewType<?> type : Projections.types()) {
            Documents one = before.documents(type);
            Documents other = after.documents(type);
            Set<String> ids = new LinkedHashSet<>(one.ids());
            ids.addAll(other.ids());
            documents += ids.size();
            ids.stream().sorted().forEach(id -> {
                Object was = one.raw(id);
                Object is = other.raw(id);
                if (was != is && !Objects.equals(read(was), read(is))) {
                    changed.add(new ChangedRow(type.name(), id, read(was), read(is)));
                }
            });
        }
        return new Comparison(before.reached(), documents, changed);
    }

    static @Nullable Object read(@Nullable Object row) {
        return row instanceof Rows.Unread unread ? unread.read() : row;
    }
}
