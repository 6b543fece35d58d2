package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.jspecify.annotations.Nullable;

/**
 * A firm on a day as the conditions of rules see it ({@code it}). Each value but the months changes only with a fact;
 * the months since the last activity change with time, and are all that does.
 *
 * @param latest day of the latest activity confirmed; null when none was
 */
record FirmFacts(Map<String, Object> values, @Nullable LocalDate latest) {

    /** Whole or begun months between the latest activity and the day; 0 on the day of the activity itself. */
    static final String MONTHS = "months_since_activity";

    /** What {@link #MONTHS} says beyond twenty years, and when no activity was ever confirmed. */
    static final int FOREVER = 241;

    static final String MERGED = "merged";
    static final String DEREGISTERED = "deregistered";
    static final String ACTIVE = "active";
    static final String MODES = "modes";
    static final String KINDS = "kinds";
    static final String UNIT = "unit";
    static final String DISTRICT = "district";
    static final String STATUS = "status";
    static final String OVERRIDDEN = "code_overridden";

    /** Every name a condition may use after {@code it}. */
    static final Set<String> NAMES =
            Set.of(MONTHS, MERGED, DEREGISTERED, ACTIVE, MODES, KINDS, UNIT, DISTRICT, STATUS, OVERRIDDEN);

    /** Length of a district's code, with which the codes of its zones begin. */
    private static final int DISTRICT_LENGTH = 6;

    /** The {@code used} values of {@code firm} on {@code day}, without the months. */
    static FirmFacts of(FirmView firm, LocalDate day, Set<String> used) {
        Map<String, Object> values = new LinkedHashMap<>();
        Activity activity = lastBy(firm.activities(), day);
        put(values, used, MERGED, !firm.mergers().isEmpty() && firm.mergers().entryOn(day) != null);
        put(
                values,
                used,
                DEREGISTERED,
                !firm.deregistered().isEmpty() && firm.deregistered().entryOn(day) != null);
        put(values, used, ACTIVE, activity != null);
        if (used.contains(MODES)) {
            values.put(MODES, modes(firm.activities(), day));
        }
        if (used.contains(KINDS)) {
            values.put(
                    KINDS,
                    firm.kinds().on(day).orElse(List.of()).stream()
                            .map(EnterpriseKind::name)
                            .toList());
        }
        String unit = firm.units().on(day).map(UnitCode::value).orElse("");
        put(values, used, UNIT, unit);
        put(values, used, DISTRICT, unit.substring(0, Math.min(DISTRICT_LENGTH, unit.length())));
        put(
                values,
                used,
                STATUS,
                firm.statuses().on(day).orElse(PoolStatus.NOT_NOMINATED).name());
        Registration registration = firm.registration();
        put(values, used, OVERRIDDEN, registration != null && registration.override() != null);
        return new FirmFacts(values, activity == null ? null : activity.latest());
    }

    private static void put(Map<String, Object> values, Set<String> used, String name, Object value) {
        if (used.contains(name)) {
            values.put(name, value);
        }
    }

    /** {@link #MONTHS} on {@code day}. */
    int monthsOn(LocalDate day) {
        if (latest == null) {
            return FOREVER;
        }
        if (!day.isAfter(latest)) {
            return 0;
        }
        int months = (int) Math.min(ChronoUnit.MONTHS.between(latest, day), FOREVER);
        while (months < FOREVER && day.isAfter(latest.plusMonths(months))) {
            months++;
        }
        return months;
    }

    /** The last confirmation effective by {@code day}; null when there is none. */
    private static @Nullable Activity lastBy(List<Activity> activities, LocalDate day) {
        int at = activities.size() - 1;
        while (at >= 0 && activities.get(at).from().isAfter(day)) {
            at--;
        }
        return at < 0 ? null : activities.get(at);
    }

    /** As stated last. */
    private static List<String> modes(List<Activity> activities, LocalDate day) {
        List<String> modes = new ArrayList<>();
        for (Activity activity : activities) {
            if (!activity.from().isAfter(day) && !activity.modes().isEmpty()) {
                modes = activity.modes();
            }
        }
        return modes;
    }
}
