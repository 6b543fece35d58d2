package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.Activity;
import org.cultivation.projections.firm.Counting;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.Registration;
import org.cultivation.projections.reference.FindReference;

/** Which firms count as entities on a day, which do not, and why: the rule of {@link Counting}, told for each firm. */
final class Members {

    private Members() {}

    static Page<Member> page(Views views, LocalDate on, boolean counted, int page, int size) {
        PoolRules rules = FindReference.rules(views, on);
        ViewQuery query = ViewQuery.on(on)
                .where(FirmFields.COUNTED, counted)
                .sortedBy(FirmFields.CODE, false)
                .page(page, size);
        return views.list(FirmFields.TYPE, query).map(firm -> member(firm, on, counted, rules));
    }

    private static Member member(FirmView firm, LocalDate on, boolean counted, PoolRules rules) {
        List<Long> positions = new ArrayList<>();
        Registration registration = Objects.requireNonNull(firm.registration());
        positions.add(registration.position());
        Reason reason = reason(firm, on, rules, positions);
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
                positions);
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

    private static Reason reason(FirmView firm, LocalDate on, PoolRules rules, List<Long> positions) {
        UnifiedSocialCreditCode survivor = firm.survivorOn(on);
        if (survivor != null) {
            positions.add(Objects.requireNonNull(firm.mergers().entryOn(on)).position());
            return Reason.of("merged", survivor);
        }
        Dated<String> deregistered = firm.deregistered().entryOn(on);
        if (deregistered != null) {
            positions.add(deregistered.position());
            return Reason.of("deregistered", deregistered.from());
        }
        Activity activity = firm.latestActivityOn(on);
        if (activity == null) {
            return Reason.of("no-activity");
        }
        positions.add(activity.position());
        LocalDate until = Counting.countsUntil(activity, rules);
        return Reason.of(on.isAfter(until) ? "activity-lapsed" : "activity-confirmed", activity.lastActiveOn(), until);
    }
}
