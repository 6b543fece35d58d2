package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.RegisterEvent;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseClassified;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.History;
import org.cultivation.projections.reference.RulesView;
import org.jspecify.annotations.Nullable;

/**
 * A firm's document while facts are folded into it, in the order of their positions. Amendments that change earlier
 * facts are not undone here: the caller folds the standing facts anew.
 */
final class FirmFold {

    private final UnifiedSocialCreditCode code;
    private long position;
    private @Nullable Registration registration;
    private History<String> names;
    private History<UnitCode> units;
    private History<List<EnterpriseKind>> kinds;
    private History<String> addresses;
    private List<Activity> activities;
    private History<String> deregistered;
    private History<UnifiedSocialCreditCode> mergers;
    private List<PoolStep> steps;
    private History<PoolStatus> statuses;
    private History<Boolean> counted;
    private History<Long> facts;
    private List<Proposal> pending;
    private boolean recount;

    FirmFold(FirmView view) {
        code = view.code();
        position = view.position();
        registration = view.registration();
        names = view.names();
        units = view.units();
        kinds = view.kinds();
        addresses = view.addresses();
        activities = view.activities();
        deregistered = view.deregistered();
        mergers = view.mergers();
        steps = view.steps();
        statuses = view.statuses();
        counted = view.counted();
        facts = view.facts();
        pending = view.pending();
    }

    /** Takes in one fact; {@code at} is its position. */
    FirmFold apply(EnterpriseEvent event, long at) {
        LocalDate from = event.attestation().effectiveOn();
        switch (event) {
            case RegisterEvent fact -> on(fact, from, at);
            case PoolEvent fact -> on(PoolSteps.of(fact, at));
            case EnterpriseMerged fact -> {
                mergers = mergers.with(fact.survivor(), from, at);
                recount = true;
                settle(fact.proposal());
            }
            case AmendmentProposed fact -> propose(fact, at);
            case AmendmentEvent fact -> settle(fact.proposal());
        }
        reach(from, at);
        return this;
    }

    /** Takes note of a fact that does not stand, or whose effect is in the facts that do. */
    void pass(AmendmentEvent event, long at) {
        settle(event.proposal());
        reach(event.attestation().effectiveOn(), at);
    }

    private void reach(LocalDate from, long at) {
        position = Math.max(position, at);
        facts = facts.with(at, from, at);
    }

    private void on(RegisterEvent event, LocalDate from, long at) {
        switch (event) {
            case EnterpriseRegistered e -> register(e, from, at);
            case EnterpriseRenamed e -> names = names.with(e.name(), from, at);
            case EnterpriseRelocated e -> {
                units = units.with(e.unit(), from, at);
                addresses = e.address() == null ? addresses : addresses.with(e.address(), from, at);
            }
            case EnterpriseClassified e -> kinds = kinds.with(e.kinds(), from, at);
            case CrossBorderActivityConfirmed e -> {
                activities = with(activities, new Activity(e.lastActiveOn(), e.modes(), from, at));
                recount = true;
            }
            case EnterpriseDeregistered e -> {
                deregistered = deregistered.with(e.reason(), from, at);
                recount = true;
            }
        }
    }

    private void register(EnterpriseRegistered event, LocalDate from, long at) {
        registration = new Registration(from, event.formerNames(), event.mainProducts(), event.override(), at);
        names = names.with(event.name(), from, at);
        units = units.with(event.unit(), from, at);
        kinds = kinds.with(event.kinds(), from, at);
        addresses = event.address() == null ? addresses : addresses.with(event.address(), from, at);
        statuses = PoolSteps.statuses(registration, steps);
        recount = true;
    }

    private void on(PoolStep step) {
        boolean late = !steps.isEmpty() && steps.getLast().from().isAfter(step.from());
        steps = PoolSteps.with(steps, step);
        if (late || registration == null) {
            statuses = PoolSteps.statuses(registration, steps);
        } else if (step.moves()) {
            statuses = PoolSteps.next(statuses, registration, steps.getLast());
        }
    }

    private void propose(AmendmentProposed event, long at) {
        List<Proposal> more = new ArrayList<>(pending);
        more.add(new Proposal(event.proposal(), at));
        pending = List.copyOf(more);
    }

    private void settle(int proposal) {
        pending = pending.stream().filter(open -> open.number() != proposal).toList();
    }

    private static List<Activity> with(List<Activity> activities, Activity more) {
        int at = activities.size();
        while (at > 0 && activities.get(at - 1).from().isAfter(more.from())) {
            at--;
        }
        List<Activity> longer = new ArrayList<>(activities.size() + 1);
        longer.addAll(activities);
        longer.add(at, more);
        return List.copyOf(longer);
    }

    /** Has the days on which the firm counts worked out anew. */
    FirmFold recount() {
        recount = true;
        return this;
    }

    /** The document. */
    FirmView view(RulesView rules) {
        FirmView view = copy();
        if (recount) {
            counted = Counting.intervals(view, rules);
            view = copy();
        }
        return view;
    }

    private FirmView copy() {
        return new FirmView(
                code,
                position,
                registration,
                names,
                units,
                kinds,
                addresses,
                activities,
                deregistered,
                mergers,
                steps,
                statuses,
                counted,
                facts,
                pending);
    }
}
