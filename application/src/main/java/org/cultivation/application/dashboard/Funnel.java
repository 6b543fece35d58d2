package org.cultivation.application.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.funnel.FunnelStage;
import org.jspecify.annotations.Nullable;

/** The funnel as the dashboard shows it: stages on the way, and apart from them what was returned and rejected. */
record Funnel(List<FunnelStage> stages) {

    /** From nomination to entry. */
    public List<FunnelStage> way() {
        return stages.stream()
                .filter(stage -> stage.status() != PoolStatus.RETURNED && stage.status() != PoolStatus.REJECTED)
                .toList();
    }

    public @Nullable FunnelStage returned() {
        return one(PoolStatus.RETURNED).orElse(null);
    }

    public @Nullable FunnelStage rejected() {
        return one(PoolStatus.REJECTED).orElse(null);
    }

    private Optional<FunnelStage> one(PoolStatus status) {
        return stages.stream().filter(stage -> stage.status() == status).findFirst();
    }

    /** The most cases at any stage: the length of a full bar. */
    public long most() {
        return way().stream().mapToLong(FunnelStage::reached).max().orElse(0);
    }

    /** The longest wait or limit in days: the length of a full bar of waiting. A limit is in working days, 5 of 7. */
    public long longest() {
        return stages.stream()
                .flatMap(stage -> Stream.of(stage.longestDays(), calendar(stage)))
                .filter(Objects::nonNull)
                .mapToLong(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** A stage's limit in calendar days, for the mark on its bar. */
    public @Nullable Integer calendar(FunnelStage stage) {
        Integer limit = stage.limitDays();
        return limit == null ? null : limit + 2 * (limit / 5);
    }
}
