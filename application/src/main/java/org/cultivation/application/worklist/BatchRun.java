package org.cultivation.application.worklist;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cultivation.domain.enterprise.PoolAction;
import org.jspecify.annotations.Nullable;

/**
 * What came of a batch, row by row.
 *
 * @param account who ran it; others do not see it
 */
record BatchRun(String id, String account, PoolAction action, Instant at, List<Row> rows) {

    BatchRun {
        rows = List.copyOf(rows);
    }

    /**
     * One firm.
     *
     * @param position of its fact; null when it was refused
     * @param why the reason of the refusal; null when there was none
     */
    record Row(
            String code,
            String name,
            @Nullable Long position,
            @Nullable String why) {}

    public long done() {
        return rows.stream().filter(row -> row.position() != null).count();
    }

    public long refused() {
        return rows.size() - done();
    }

    /** Position of the first fact; -1 when nothing was recorded. */
    public long first() {
        return positions().min().orElse(-1);
    }

    /** Position of the last fact; -1 when nothing was recorded. */
    public long last() {
        OptionalLong last = positions().max();
        return last.orElse(-1);
    }

    private java.util.stream.LongStream positions() {
        return rows.stream()
                .map(Row::position)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue);
    }
}
