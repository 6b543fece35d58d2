package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.projections.SharedDays;

/**
 * Cross-border activity confirmed by a fact that takes effect {@code from} that day on.
 *
 * @param latest the last day of activity by this and all confirmations before it
 */
public record Activity(LocalDate lastActiveOn, LocalDate latest, List<String> modes, LocalDate from, long position) {

    public Activity {
        lastActiveOn = SharedDays.of(lastActiveOn);
        latest = SharedDays.of(latest);
        from = SharedDays.of(from);
        modes = List.copyOf(modes);
    }

    /** A confirmation among {@code activities}, in its place by date. */
    static List<Activity> with(
            List<Activity> activities, LocalDate lastActiveOn, List<String> modes, LocalDate from, long position) {
        int at = activities.size();
        while (at > 0 && isAfter(activities.get(at - 1), from, position)) {
            at--;
        }
        List<Activity> longer = new ArrayList<>(activities.size() + 1);
        longer.addAll(activities);
        longer.add(at, new Activity(lastActiveOn, lastActiveOn, modes, from, position));
        carryLatest(longer, at);
        return List.copyOf(longer);
    }

    private static boolean isAfter(Activity activity, LocalDate from, long position) {
        int order = activity.from().compareTo(from);
        return order > 0 || order == 0 && activity.position() > position;
    }

    /** The confirmations but the one that the fact at {@code position} is. */
    static List<Activity> without(List<Activity> activities, long position) {
        List<Activity> shorter = new ArrayList<>(activities);
        if (!shorter.removeIf(activity -> activity.position() == position)) {
            return activities;
        }
        carryLatest(shorter, 0);
        return List.copyOf(shorter);
    }

    private static void carryLatest(List<Activity> activities, int from) {
        for (int i = from; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            LocalDate latest = activity.lastActiveOn();
            if (i > 0 && activities.get(i - 1).latest().isAfter(latest)) {
                latest = activities.get(i - 1).latest();
            }
            if (!latest.equals(activity.latest())) {
                activities.set(
                        i,
                        new Activity(
                                activity.lastActiveOn(),
                                latest,
                                activity.modes(),
                                activity.from(),
                                activity.position()));
            }
        }
    }
}
