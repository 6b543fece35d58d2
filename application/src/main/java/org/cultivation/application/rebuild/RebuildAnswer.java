package org.cultivation.application.rebuild;

import java.time.Instant;
import org.cultivation.infra.views.RebuildStatus;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild for other systems.
 *
 * @param state {@code running}, {@code same}, {@code different}, {@code taken-over}, {@code cancelled} or {@code failed}
 * @param startedBy null when the program itself checks the saved views it started from
 * @param seconds it has taken so far
 * @param rate facts a second
 * @param changed how many of {@code documents} differ; {@code /api/rebuilds/last/changes} names them
 */
record RebuildAnswer(
        int number,
        String state,
        @Nullable String startedBy,
        Instant startedAt,
        double seconds,
        long reached,
        long goal,
        long rate,
        long documents,
        int changed,
        int moments,
        int changedMoments,
        @Nullable String failure) {

    static RebuildAnswer of(RebuildStatus status) {
        return new RebuildAnswer(
                status.number(),
                name(status.state()),
                status.startedBy(),
                status.startedAt(),
                status.took().toMillis() / 1e3,
                status.reached(),
                status.goal(),
                status.rate(),
                status.documents(),
                status.changed(),
                status.moments(),
                status.changedMoments(),
                status.failure());
    }

    private static String name(RebuildStatus.State state) {
        return switch (state) {
            case RUNNING -> "running";
            case SAME -> "same";
            case DIFFERENT -> "different";
            case TAKEN_OVER -> "taken-over";
            case CANCELLED -> "cancelled";
            case FAILED -> "failed";
        };
    }
}
