package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.History;
import org.jspecify.annotations.Nullable;

/**
 * Everything dated about one firm, from its standing facts: any day can be asked without another fold.
 *
 * @param position of the last fact folded
 * @param registration null when the registration was withdrawn: the firm is known on no day
 * @param activities confirmations, by effective date, then position
 * @param deregistered from when it is an entity no longer
 * @param mergers the firm it goes under; an undone merge is not among them
 * @param steps facts of its pool cases, by effective date, then position
 * @param statuses where it stands with the pool, from registration on; so it is known on a day when it has a status then
 * @param counted whether it counts as an entity, from registration on, by all rules folded so far;
 *     many facts make such an interval, its position is the registration's
 * @param facts what was recorded and was not withdrawn, by effective date: sequence numbers in the firm's stream
 * @param pending amendments that wait
 */
public record FirmView(
        UnifiedSocialCreditCode code,
        long position,
        @Nullable Registration registration,
        History<String> names,
        History<UnitCode> units,
        History<List<EnterpriseKind>> kinds,
        History<String> addresses,
        List<Activity> activities,
        History<String> deregistered,
        History<UnifiedSocialCreditCode> mergers,
        List<PoolStep> steps,
        History<PoolStatus> statuses,
        History<Boolean> counted,
        History<Long> facts,
        List<Proposal> pending) {

    /** A firm nothing is known about. */
    static FirmView of(UnifiedSocialCreditCode code) {
        return new FirmView(
                code,
                -1,
                null,
                History.none(),
                History.none(),
                History.none(),
                History.none(),
                List.of(),
                History.none(),
                History.none(),
                List.of(),
                History.none(),
                History.none(),
                History.none(),
                List.of());
    }

    /** True when its registration has taken effect by {@code day}. */
    public boolean isKnownOn(LocalDate day) {
        return registration != null && !day.isBefore(registration.on());
    }

    /** True when it counts as an entity on {@code day}. */
    public boolean countsOn(LocalDate day) {
        return counted.on(day).orElse(false);
    }

    /** The firm it is merged into on {@code day}; null when it stands by itself. */
    public @Nullable UnifiedSocialCreditCode survivorOn(LocalDate day) {
        return mergers.on(day).orElse(null);
    }

    /** True when it is known, not deregistered and not merged away on {@code day}. */
    public boolean isLiveOn(LocalDate day) {
        return isKnownOn(day) && deregistered.on(day).isEmpty() && survivorOn(day) == null;
    }

    /** The confirmation of the latest activity among those effective by {@code day}; null when there is none. */
    public @Nullable Activity latestActivityOn(LocalDate day) {
        LocalDate latest = null;
        for (int i = activities.size() - 1; i >= 0; i--) {
            Activity activity = activities.get(i);
            if (latest == null && !activity.from().isAfter(day)) {
                latest = activity.latest();
            }
            if (latest != null && activity.lastActiveOn().equals(latest)) {
                return activity;
            }
        }
        return null;
    }

    /** The steps effective by {@code day}, of all cases. */
    public List<PoolStep> stepsBy(LocalDate day) {
        int end = steps.size();
        while (end > 0 && steps.get(end - 1).from().isAfter(day)) {
            end--;
        }
        return steps.subList(0, end);
    }
}
