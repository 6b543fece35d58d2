package org.cultivation.projections.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.enterprise.Handled;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.projections.Dated;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.jspecify.annotations.Nullable;

/**
 * A firm's latest case as of a day, without the firm around it.
 *
 * @param steps of this case, effective by the day; at least one
 * @param status where it stands, {@code since} when
 */
public record CaseOnDay(int caseNumber, List<PoolStep> steps, PoolStatus status, LocalDate since) {

    /** The case; null when the firm was never nominated by {@code day} or is not known then. */
    public static @Nullable CaseOnDay of(FirmView firm, LocalDate day) {
        List<PoolStep> all = firm.stepsBy(day);
        Dated<PoolStatus> status = firm.statuses().entryOn(day);
        if (all.isEmpty() || status == null || status.value() == PoolStatus.NOT_NOMINATED) {
            return null;
        }
        int number = all.getLast().caseNumber();
        int first = all.size() - 1;
        while (first > 0 && all.get(first - 1).caseNumber() == number) {
            first--;
        }
        return new CaseOnDay(number, all.subList(first, all.size()), status.value(), status.from());
    }

    /** How often it was handed in. */
    public int submissions() {
        return (int) steps.stream().filter(step -> step.submits()).count();
    }

    /** How the objections to the latest notice stand, by number: null is undecided. Earlier ones concerned what was returned. */
    private Map<Integer, @Nullable Boolean> objections() {
        Map<Integer, @Nullable Boolean> objections = new HashMap<>();
        for (PoolStep step : steps) {
            if (step.action() == PoolAction.OPEN_NOTICE) {
                objections.clear();
            } else if (step.objection() != null) {
                objections.put(step.objection(), step.upheld());
            }
        }
        return objections;
    }

    /** Objections received and not decided. */
    public int openObjections() {
        return (int) objections().values().stream().filter(Objects::isNull).count();
    }

    /** Objections decided in the objector's favour. */
    public int upheldObjections() {
        return (int) objections().values().stream().filter(Boolean.TRUE::equals).count();
    }

    /** The latest notice; null when there was none. */
    public PoolStep.@Nullable Notice notice() {
        PoolStep opened = last(PoolAction.OPEN_NOTICE);
        return opened == null ? null : opened.notice();
    }

    private @Nullable PoolStep last(PoolAction action) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).action() == action) {
                return steps.get(i);
            }
        }
        return null;
    }

    /** Who acted at which stage, in order. */
    public List<Handled> handled() {
        List<Handled> handled = new ArrayList<>();
        for (PoolStep step : steps) {
            ReviewStage stage = step.stage();
            if (stage != null) {
                handled.add(new Handled(stage, step.account(), step.from()));
            }
        }
        return handled;
    }

    /**
     * Last day on which the case is not overdue: what the return named, else the rules' limit from the first day in the
     * status, for a notice never before its own last day; null without a limit.
     */
    public @Nullable LocalDate dueOn(PoolRules rules) {
        if (status == PoolStatus.RETURNED) {
            PoolStep returned = last(PoolAction.RETURN);
            return returned == null ? null : returned.dueOn();
        }
        Integer limit = limit(status, rules);
        if (limit == null) {
            return null;
        }
        LocalDate due = WorkingDays.after(since, limit);
        PoolStep.Notice notice = status == PoolStatus.ON_NOTICE ? notice() : null;
        return notice != null && notice.until().isAfter(due) ? notice.until() : due;
    }

    /** The limit that {@code rules} set for a status, in working days. */
    public static @Nullable Integer limit(PoolStatus status, PoolRules rules) {
        return rules.stageLimits().stream()
                .filter(limit -> limit.stage().equals(status.name()))
                .map(PoolRules.StageLimit::workingDays)
                .findFirst()
                .orElse(null);
    }
}
