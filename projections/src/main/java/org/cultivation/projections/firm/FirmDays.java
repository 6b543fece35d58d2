package org.cultivation.projections.firm;

import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of all firms on a day need of one. Days are numbers, as in {@link DaySpans}; the questions are those
 * of {@link FirmView} and have the same answers, which the tests compare.
 *
 * @param knownFrom first day on which it is known; the greatest int when its registration was withdrawn
 * @param counted the days on which it counts, and no others
 */
public record FirmDays(
        int knownFrom,
        DaySpans<UnitCode> units,
        DaySpans<PoolStatus> statuses,
        DaySpans<Boolean> counted,
        DaySpans<?> deregistered,
        DaySpans<?> mergers,
        StepDays steps) {

    public static final ShortForm<FirmView, FirmDays> FORM = new ShortForm<>(FirmFields.TYPE, FirmDays::of);

    private static FirmDays of(FirmView firm) {
        Registration registration = firm.registration();
        return new FirmDays(
                registration == null ? Integer.MAX_VALUE : DaySpans.number(registration.on()),
                DaySpans.of(firm.units()),
                DaySpans.of(firm.statuses()),
                DaySpans.of(firm.counted(), counts -> counts),
                DaySpans.of(firm.deregistered()),
                DaySpans.of(firm.mergers()),
                StepDays.of(firm.steps()));
    }

    /** As {@link FirmView#isKnownOn}. */
    public boolean isKnownOn(int day) {
        return day >= knownFrom && knownFrom != Integer.MAX_VALUE;
    }

    /** As {@link FirmView#isLiveOn}. */
    public boolean isLiveOn(int day) {
        return isKnownOn(day) && deregistered.on(day) < 0 && mergers.on(day) < 0;
    }

    /** As {@link FirmView#countsOn}. */
    public boolean countsOn(int day) {
        return counted.on(day) >= 0;
    }

    /** Where it stands with the pool; null when it is not known on the day. */
    public @Nullable PoolStatus statusOn(int day) {
        return statuses.valueOn(day);
    }
}
