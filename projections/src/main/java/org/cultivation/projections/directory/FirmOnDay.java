package org.cultivation.projections.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.Dated;
import org.cultivation.projections.firm.Activity;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.cultivation.projections.firm.Registration;
import org.jspecify.annotations.Nullable;

/** Reads a firm's document as of a day. */
public final class FirmOnDay {

    private FirmOnDay() {}

    /**
     * The firm on {@code day}.
     *
     * @param activityMonths how many months a confirmed activity counts by the rules of that day
     * @throws IllegalArgumentException when it is not known then
     */
    public static EnterpriseRow of(FirmView firm, LocalDate day, int activityMonths) {
        Registration registration = firm.registration();
        if (registration == null || !firm.isKnownOn(day)) {
            throw new IllegalArgumentException(firm.code() + " is not known on " + day);
        }
        List<PoolStep> steps = firm.stepsBy(day);
        PoolStep submission = lastSubmission(steps);
        Activity activity = firm.latestActivityOn(day);
        Dated<PoolStatus> status = required(firm.statuses().entryOn(day));
        Dated<Long> lastFact = required(firm.facts().entryOn(day));
        Dated<String> deregistered = firm.deregistered().entryOn(day);
        return new EnterpriseRow(
                firm.code(),
                required(firm.names().entryOn(day)).value(),
                formerNames(firm, registration, day),
                required(firm.units().entryOn(day)).value(),
                firm.kinds().on(day).orElse(List.of()),
                firm.addresses().on(day).orElse(null),
                submission == null ? registration.mainProducts() : submission.products(),
                status.value(),
                status.value() == PoolStatus.NOT_NOMINATED ? null : status.from(),
                steps.isEmpty() ? 0 : steps.getLast().caseNumber(),
                registration.on(),
                deregistered == null ? null : deregistered.from(),
                firm.survivorOn(day),
                firm.countsOn(day),
                activity == null ? null : activity.lastActiveOn(),
                activity == null ? null : activity.lastActiveOn().plusMonths(activityMonths),
                modes(firm, day),
                submission == null ? null : submission.valueWan(),
                registration.override(),
                lastFact.from(),
                lastFact.position());
    }

    private static <T> Dated<T> required(@Nullable Dated<T> entry) {
        if (entry == null) {
            throw new IllegalStateException("registration opens every history, yet one is empty");
        }
        return entry;
    }

    private static @Nullable PoolStep lastSubmission(List<PoolStep> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).submits()) {
                return steps.get(i);
            }
        }
        return null;
    }

    private static List<String> formerNames(FirmView firm, Registration registration, LocalDate day) {
        Set<String> former = new LinkedHashSet<>(registration.formerNames());
        for (Dated<String> name : firm.names().entries()) {
            if (!name.from().isAfter(day)) {
                former.add(name.value());
            }
        }
        firm.names().on(day).ifPresent(former::remove);
        return List.copyOf(former);
    }

    private static List<String> modes(FirmView firm, LocalDate day) {
        List<String> modes = new ArrayList<>();
        for (Activity activity : firm.activities()) {
            if (!activity.from().isAfter(day) && !activity.modes().isEmpty()) {
                modes = activity.modes();
            }
        }
        return modes;
    }
}
