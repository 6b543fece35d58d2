package org.cultivation.infra.views;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.worklist.CaseOnDay;
import org.jspecify.annotations.Nullable;

/** The funnel told a second time, stage by stage and from whole documents. */
final class PlainFunnel {

    private PlainFunnel() {}

    /** @param like the stages to tell */
    static List<FunnelStage> stages(
            InMemoryViews views, @Nullable UnitCode scope, LocalDate since, LocalDate on, List<FunnelStage> like) {
        PoolRules rules = FindReference.rules(views, on);
        List<FirmView> firms = views.all(FirmFields.TYPE).stream()
                .filter(firm -> firm.isLiveOn(on)
                        && (scope == null
                                || firm.units().on(on).map(scope::covers).orElse(false)))
                .toList();
        return like.stream()
                .map(stage -> stage(stage.status(), firms, since, on, rules))
                .toList();
    }

    private static FunnelStage stage(
            PoolStatus status, List<FirmView> firms, LocalDate since, LocalDate on, PoolRules rules) {
        long reached = 0;
        long overdue = 0;
        List<Integer> waiting = new ArrayList<>();
        for (FirmView firm : firms) {
            Set<Integer> cases = new HashSet<>();
            for (PoolStep step : firm.steps()) {
                boolean within = !step.from().isBefore(since) && !step.from().isAfter(on);
                if (within && step.status() == status && step.moves() && step.action() != PoolAction.RESUME) {
                    cases.add(step.caseNumber());
                }
            }
            reached += cases.size();
            CaseOnDay latest = CaseOnDay.of(firm, on);
            boolean settled = status == PoolStatus.IN_POOL || status == PoolStatus.REJECTED;
            if (!settled && latest != null && latest.status() == status) {
                waiting.add((int) ChronoUnit.DAYS.between(latest.since(), on));
                LocalDate dueOn = latest.dueOn(rules);
                overdue += dueOn != null && on.isAfter(dueOn) ? 1 : 0;
            }
        }
        waiting.sort(null);
        int size = waiting.size();
        Integer median = size == 0 ? null : (waiting.get((size - 1) / 2) + waiting.get(size / 2) + 1) / 2;
        return new FunnelStage(
                status,
                reached,
                size,
                size % 2 == 1 ? Integer.valueOf(waiting.get(size / 2)) : median,
                size == 0 ? null : waiting.getLast(),
                overdue,
                CaseOnDay.limit(status, rules));
    }
}
