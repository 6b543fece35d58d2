package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.cultivation.projections.Conditions;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.jspecify.annotations.Nullable;

/**
 * When a firm counts as an entity, by the rules of each day. Nothing that a rule sees of a firm changes between two days
 * on which a fact takes effect, but for the months since its last activity, whose verdicts the rule knows beforehand; so
 * the days are worked out as intervals by one pass over what changed, from the first day on which something did.
 */
final class Counting {

    private final FirmView firm;
    private final LocalDate first;
    private final Conditions conditions;
    private final CountedDays days;

    private Counting(FirmView firm, Registration registration, LocalDate since, Conditions conditions) {
        LocalDate registeredOn = registration.on();
        this.firm = firm;
        this.conditions = conditions;
        first = since.isAfter(registeredOn) ? since : registeredOn;
        days = new CountedDays(registeredOn, registration.position());
        for (Dated<Boolean> known : firm.counted().entries()) {
            LocalDate until = known.until();
            if (known.value() && known.from().isBefore(first)) {
                days.add(known.from(), until == null || !until.isBefore(first) ? first.minusDays(1) : until);
            }
        }
    }

    /**
     * The days on which the firm counts, and those on which it does not, from registration on.
     *
     * @param since the days before this one are taken from what the document has
     */
    static History<Boolean> intervals(FirmView firm, EntityRules rules, Conditions conditions, LocalDate since) {
        Registration registration = firm.registration();
        if (registration == null) {
            return History.none();
        }
        Counting counting = new Counting(firm, registration, since, conditions);
        for (EntityRules.Period period : rules.periods()) {
            counting.under(period.rule(), period.from(), period.until());
        }
        return counting.days.history();
    }

    private void under(EntityRule rule, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate start = from == null || from.isBefore(first) ? first : from;
        LocalDate end = until == null ? LocalDate.MAX : until;
        if (start.isAfter(end)) {
            return;
        }
        LocalDate day = start;
        for (LocalDate next : changes(rule, start, end)) {
            stretch(rule, day, next.minusDays(1));
            day = next;
        }
        stretch(rule, day, end);
    }

    /** The days after {@code start}, to {@code end}, on which something changes that the rule looks at. */
    private TreeSet<LocalDate> changes(EntityRule rule, LocalDate start, LocalDate end) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (int i = firm.activities().size() - 1; i >= 0; i--) {
            LocalDate from = firm.activities().get(i).from();
            if (!from.isAfter(start)) {
                break;
            }
            add(changes, from, start, end);
        }
        add(changes, firm.deregistered(), start, end);
        add(changes, firm.mergers(), start, end);
        if (rule.looksAt(FirmFacts.KINDS)) {
            add(changes, firm.kinds(), start, end);
        }
        if (rule.looksAt(FirmFacts.UNIT) || rule.looksAt(FirmFacts.DISTRICT)) {
            add(changes, firm.units(), start, end);
        }
        if (rule.looksAt(FirmFacts.STATUS)) {
            add(changes, firm.statuses(), start, end);
        }
        return changes;
    }

    private static void add(TreeSet<LocalDate> changes, History<?> history, LocalDate start, LocalDate end) {
        for (Dated<?> entry : history.entries()) {
            add(changes, entry.from(), start, end);
        }
    }

    private static void add(TreeSet<LocalDate> changes, LocalDate day, LocalDate start, LocalDate end) {
        if (day.isAfter(start) && !day.isAfter(end)) {
            changes.add(day);
        }
    }

    /** Adds those days from {@code from} to {@code until} on which the firm counts; nothing changes between them but time. */
    private void stretch(EntityRule rule, LocalDate from, LocalDate until) {
        FirmFacts facts = rule.facts(firm, from);
        List<EntityRule.Run> runs = rule.runs(facts, conditions);
        LocalDate latest = facts.latest();
        for (EntityRule.Run run : runs) {
            if (latest == null) {
                if (run.last() == FirmFacts.FOREVER) {
                    days.add(from, until);
                }
            } else {
                LocalDate begins = run.first() == 0
                        ? from
                        : latest.plusMonths(run.first() - 1L).plusDays(1);
                LocalDate ends = run.last() == FirmFacts.FOREVER ? until : latest.plusMonths(run.last());
                days.add(begins.isAfter(from) ? begins : from, ends.isBefore(until) ? ends : until);
            }
        }
    }
}
