package org.cultivation.projections;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param rows at most {@code size}; empty past the end
 * @param page from 1
 * @param total rows on all pages
 */
public record Page<T>(List<T> rows, int page, int size, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Cuts a page out of a whole list. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        check(page, size);
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        return new Page<>(all.subList(from, (int) Math.min((long) from + size, all.size())), page, size, all.size());
    }

    /** @throws IllegalArgumentException when a page or its size is not positive */
    public static void check(int page, int size) {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("page and size count from 1: page " + page + ", size " + size);
        }
    }

    /** The same page with other rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), page, size, total);
    }

    /** How many pages there are; at least 1. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
