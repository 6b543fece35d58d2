package org.cultivation.projections.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.Criterion;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolMoves;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.RuleTrial;
import org.cultivation.projections.targets.RuleTrial.Change;

/**
 * What other pool rules would do on a day (试算). For each step with criteria, under the name {@code pool.} and the
 * action: of the firms that wait for the step, and for entry also of the members, who fulfils its criteria now and who
 * would; and who would count as a market entity. Records nothing. A member that would fulfil them no longer stays a
 * member: past decisions keep the rules of their day.
 */
public final class PoolTrial {

    private PoolTrial() {}

    /**
     * Tries {@code rules} on the firms known on {@code on}.
     *
     * @throws IllegalArgumentException when a criterion is not valid, or cannot be judged on a firm
     */
    public static List<RuleTrial> of(Views views, PoolRules rules, LocalDate on) {
        PoolRules inForce = FindReference.rules(views, on);
        List<FirmView> firms = views.all(FirmFields.TYPE).stream()
                .filter(firm -> firm.isLiveOn(on))
                .sorted(Comparator.comparing(firm -> firm.code().value()))
                .toList();
        List<RuleTrial> trials = new ArrayList<>();
        for (PoolAction action : PoolAction.values()) {
            if (!inForce.criteria(action.name()).isEmpty()
                    || !rules.criteria(action.name()).isEmpty()) {
                trials.add(step(views, firms, action, inForce, rules, on));
            }
        }
        trials.add(RuleTrial.entities(
                views, EntityRules.rule(FindReference.counting(views, on), rules.activityMonths()), on));
        return List.copyOf(trials);
    }

    private static RuleTrial step(
            Views views, List<FirmView> firms, PoolAction action, PoolRules inForce, PoolRules tried, LocalDate on) {
        List<Change> enters = new ArrayList<>();
        List<Change> leaves = new ArrayList<>();
        long before = 0;
        long after = 0;
        for (FirmView firm : firms) {
            if (concerns(firm.statuses().on(on).orElse(PoolStatus.NOT_NOMINATED), action)) {
                boolean fulfils = failed(views, firm, action, inForce, on).isEmpty();
                Optional<Criterion> failed = failed(views, firm, action, tried, on);
                before += fulfils ? 1 : 0;
                after += failed.isEmpty() ? 1 : 0;
                if (fulfils == failed.isPresent()) {
                    (fulfils ? leaves : enters)
                            .add(new Change(
                                    firm.code().value(),
                                    firm.names().on(on).orElse(""),
                                    failed.map(Criterion::id).orElse("")));
                }
            }
        }
        return new RuleTrial("pool." + action.name(), before, after, enters, leaves);
    }

    private static boolean concerns(PoolStatus status, PoolAction action) {
        boolean member = status == PoolStatus.IN_POOL || status == PoolStatus.SUSPENDED;
        return PoolMoves.permitted(status).contains(action) || action == PoolAction.ENTER && member;
    }

    /** Criteria about what a step will hand in are taken as fulfilled: nobody has handed it in yet. */
    private static Optional<Criterion> failed(
            Views views, FirmView firm, PoolAction action, PoolRules rules, LocalDate on) {
        boolean submits = action == PoolAction.NOMINATE || action == PoolAction.RESUBMIT;
        FirmOnCriteria seen = FirmOnCriteria.of(firm, on, rules, null, submits);
        for (Criterion criterion : rules.criteria(action.name())) {
            boolean holds = seen.holds(criterion, views.conditions());
            if (!holds && seen.judge(criterion, views.conditions()) != Judged.Outcome.OPEN) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
