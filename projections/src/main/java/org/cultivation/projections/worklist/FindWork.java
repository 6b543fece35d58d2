package org.cultivation.projections.worklist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.FirmOnDay;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;

/** Questions about cases that wait for somebody. Firms deregistered or merged away wait for nobody. */
public final class FindWork {

    private FindWork() {}

    /** The cases in these statuses, longest waiting first. */
    public static Page<WorkItem> page(
            Views views, Set<PoolStatus> statuses, @Nullable UnitCode scope, LocalDate on, int page, int size) {
        PoolRules rules = FindReference.rules(views, on);
        ViewQuery query =
                within(scope, on).whereIn(FirmFields.STATUS, statuses).sortedBy(FirmFields.STATUS_SINCE, false);
        List<FirmView> waiting = views.list(FirmFields.TYPE, query).rows().stream()
                .filter(firm -> firm.isLiveOn(on))
                .toList();
        return Page.of(waiting, page, size).map(firm -> item(firm, views, on, rules));
    }

    private static ViewQuery within(@Nullable UnitCode scope, LocalDate on) {
        return scope == null ? ViewQuery.on(on) : ViewQuery.on(on).where(FirmFields.WITHIN, scope);
    }

    /** The latest case of one firm, whatever its status; empty when it was never nominated by then. */
    public static Optional<WorkItem> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        return views.find(FirmFields.TYPE, code.value())
                .filter(firm -> CaseOnDay.of(firm, on) != null)
                .map(firm -> item(firm, views, on, FindReference.rules(views, on)));
    }

    /** How many cases stand in each status, every status named except never nominated. */
    public static Map<PoolStatus, Long> counts(Views views, @Nullable UnitCode scope, LocalDate on) {
        String within = scope == null ? "" : scope.value();
        return views.remembered(List.of("work", within, on), () -> workOut(views, scope, on));
    }

    private static Map<PoolStatus, Long> workOut(Views views, @Nullable UnitCode scope, LocalDate on) {
        Map<PoolStatus, Long> counts = new EnumMap<>(PoolStatus.class);
        for (PoolStatus status : PoolStatus.values()) {
            if (status != PoolStatus.NOT_NOMINATED) {
                counts.put(status, 0L);
            }
        }
        for (FirmView firm : views.all(FirmFields.TYPE)) {
            PoolStatus status = firm.statuses().on(on).orElse(PoolStatus.NOT_NOMINATED);
            // Whoever left the pool by ending has left it all the same.
            if ((status == PoolStatus.EXITED || firm.isLiveOn(on)) && isWithin(scope, firm, on)) {
                counts.computeIfPresent(status, (key, count) -> count + 1);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private static boolean isWithin(@Nullable UnitCode scope, FirmView firm, LocalDate on) {
        return scope == null || firm.units().on(on).map(scope::covers).orElse(false);
    }

    private static WorkItem item(FirmView firm, Views views, LocalDate on, PoolRules rules) {
        CaseOnDay latest = CaseOnDay.of(firm, on);
        if (latest == null) {
            throw new IllegalArgumentException(firm.code() + " has no case on " + on);
        }
        PoolStep.Notice notice = latest.notice();
        LocalDate dueOn = latest.dueOn(rules);
        return new WorkItem(
                FirmOnDay.of(firm, on, EntityRules.on(views, on).months()),
                latest.status(),
                latest.since(),
                latest.caseNumber(),
                latest.submissions(),
                latest.openObjections(),
                latest.upheldObjections(),
                notice == null ? null : notice.name(),
                notice == null ? null : notice.from(),
                notice == null ? null : notice.until(),
                dueOn,
                dueOn != null && on.isAfter(dueOn),
                latest.handled());
    }
}
