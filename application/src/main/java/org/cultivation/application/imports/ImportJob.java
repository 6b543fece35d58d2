package org.cultivation.application.imports;

import java.time.Instant;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One import, from the upload on.
 *
 * @param owner account that uploaded the file; @param scope its unit then
 * @param bytes size of the file; @param sha256 of the file, lower-case hex
 * @param results what became of each row, once written
 * @param failure code of what stopped the writing
 * @param position of the batch fact
 */
public record ImportJob(
        String id,
        String fileName,
        long bytes,
        String sha256,
        String owner,
        UnitCode scope,
        Instant startedAt,
        ImportOptions options,
        State state,
        DryRun dryRun,
        List<RowResult> results,
        @Nullable String failure,
        @Nullable Long position) {

    public ImportJob {
        results = List.copyOf(results);
    }

    /** Where an import stands. */
    public enum State {
        /** Checked; nothing is written. */
        CHECKED,
        WRITING,
        /** All chosen rows were taken in. */
        WRITTEN,
        /** Some of the chosen rows were refused. */
        PARTLY_WRITTEN,
        /** Stopped on request; what was written stays. */
        CANCELLED,
        /** Stopped by an error or by the end of the process; may be written again, rows taken in are unchanged then. */
        INTERRUPTED
    }

    /**
     * What became of one row.
     *
     * @param position of its last fact; null when none was recorded
     * @param refusal code of the refusal; null when there was none
     */
    public record RowResult(
            int row,
            String code,
            Outcome outcome,
            @Nullable Long position,
            @Nullable String refusal,
            List<String> arguments) {}

    ImportJob in(State next) {
        return new ImportJob(
                id, fileName, bytes, sha256, owner, scope, startedAt, options, next, dryRun, results, failure,
                position);
    }

    ImportJob ended(State next, List<RowResult> rows, @Nullable String why, @Nullable Long at) {
        return new ImportJob(
                id, fileName, bytes, sha256, owner, scope, startedAt, options, next, dryRun, rows, why, at);
    }
}
