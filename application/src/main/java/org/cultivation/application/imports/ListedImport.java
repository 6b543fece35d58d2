package org.cultivation.application.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list of imports.
 *
 * @param facts what a list of facts brings; null for a list of firms
 */
record ListedImport(
        String id,
        ImportJob.State state,
        String fileName,
        String owner,
        Instant startedAt,
        int rows,
        int good,
        int warned,
        int bad,
        int written,
        @Nullable FactList facts,
        @Nullable Long position) {

    static ListedImport of(ImportJob job) {
        return new ListedImport(
                job.id(),
                job.state(),
                job.fileName(),
                job.owner(),
                job.startedAt(),
                job.dryRun().rows(),
                job.dryRun().good(),
                job.dryRun().warned(),
                job.dryRun().bad(),
                (int) job.results().stream()
                        .filter(row -> row.refusal() == null)
                        .count(),
                job.options().facts(),
                job.position());
    }
}
