package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.Activity;
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;

/** Which firms count as entities on a day, which do not, and why: the rule of the day, told for each firm. */
final class Members {

    private Members() {}

    static Page<Member> page(Views views, LocalDate on, boolean counted, int page, int size) {
        EntityRule rule = EntityRules.on(views, on);
        ViewQuery query = ViewQuery.on(on)
                .where(FirmFields.COUNTED, counted)
                .sortedBy(FirmFields.CODE, false)
                .page(page, size);
        return views.list(FirmFields.TYPE, query).map(firm -> member(firm, on, counted, rule, views));
    }

    private static Member member(FirmView firm, LocalDate on, boolean counted, EntityRule rule, Views views) {
        Reason reason = reason(firm, on, rule, views);
        Dated<String> name = Objects.requireNonNull(firm.names().entryOn(on));
        Dated<UnitCode> unit = Objects.requireNonNull(firm.units().entryOn(on));
        return new Member(
                firm.code().value(),
                "enterprise",
                name.value(),
                unit.value(),
                counted,
                reason.key(),
                reason.arguments(),
                positions(firm, on));
    }

    private record Reason(String key, List<String> arguments) {
        static Reason of(String key, Object... arguments) {
            List<String> texts = new ArrayList<>();
            for (Object argument : arguments) {
                texts.add(argument.toString());
            }
            return new Reason(key, texts);
        }
    }

    /** The condition that failed; those that the plan pack rules are told with the days and firms they are about. */
    private static Reason reason(FirmView firm, LocalDate on, EntityRule rule, Views views) {
        Condition failed = rule.failed(firm, on, views.conditions()).orElse(null);
        Activity activity = firm.latestActivityOn(on);
        if (failed == null) {
            return activity == null ? Reason.of("meets-rule") : lasting("activity-confirmed", activity, rule);
        }
        UnifiedSocialCreditCode survivor = firm.survivorOn(on);
        Dated<String> deregistered = firm.deregistered().entryOn(on);
        if (failed.id().equals("merged") && survivor != null) {
            return Reason.of("merged", survivor);
        }
        if (failed.id().equals("deregistered") && deregistered != null) {
            return Reason.of("deregistered", deregistered.from());
        }
        if (failed.id().equals("no-activity") && activity == null) {
            return Reason.of("no-activity");
        }
        return failed.id().equals("activity-lapsed") && activity != null
                ? lasting("activity-lapsed", activity, rule)
                : Reason.of(failed.id(), failed.otherwise(), failed.otherwiseEnglish());
    }

    private static Reason lasting(String key, Activity activity, EntityRule rule) {
        return Reason.of(key, activity.lastActiveOn(), activity.lastActiveOn().plusMonths(rule.months()));
    }

    /** Registration, and what ended the firm or else its latest activity. */
    private static List<Long> positions(FirmView firm, LocalDate on) {
        List<Long> positions = new ArrayList<>();
        positions.add(Objects.requireNonNull(firm.registration()).position());
        Dated<?> end = firm.survivorOn(on) != null
                ? firm.mergers().entryOn(on)
                : firm.deregistered().entryOn(on);
        Activity activity = firm.latestActivityOn(on);
        if (end != null) {
            positions.add(end.position());
        } else if (activity != null) {
            positions.add(activity.position());
        }
        return positions;
    }
}
