package org.cultivation.projections.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
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
import org.cultivation.projections.Conditions;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.jspecify.annotations.Nullable;

/**
 * A firm's document while facts are folded into it, in the order of their positions. Everything in it knows the fact that
 * put it there, so an amendment takes out what the amended fact said and puts in what it says now; the result is the
 * same as of folding the standing facts anew, which the tests compare.
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
    /** The first day from which the days counted must be worked out anew; null for none. */
    private @Nullable LocalDate recountFrom;

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

    /** Takes in the next fact. */
    FirmFold next(EnterpriseEvent event, long sequence, long at) {
        position = at;
        switch (event) {
            case FactCorrected fact -> replace(fact.sequence(), fact.corrected());
            case FactWithdrawn fact -> replace(fact.sequence(), null);
            case FactSuperseded fact -> replace(fact.sequence(), null);
            case EnterpriseUnmerged fact -> {
                mergers = History.none();
                statuses = PoolSteps.statuses(registration, steps);
                recountFrom(LocalDate.MIN);
            }
            default -> {}
        }
        return apply(event, sequence, at);
    }

    /** Takes in a fact as it reads, whatever amends it. */
    FirmFold apply(EnterpriseEvent event, long sequence, long at) {
        LocalDate from = event.attestation().effectiveOn();
        switch (event) {
            case RegisterEvent fact -> on(fact, from, at);
            case PoolEvent fact -> on(PoolSteps.of(fact, at));
            case EnterpriseMerged fact -> {
                mergers = mergers.with(fact.survivor(), from, at);
                recountFrom(LocalDate.MIN);
                settle(fact.proposal());
            }
            case AmendmentProposed fact -> propose(fact, at);
            case AmendmentEvent fact -> settle(fact.proposal());
        }
        return mark(from, sequence, at);
    }

    /** Takes note of a fact without its effect. */
    FirmFold pass(AmendmentEvent event, long sequence, long at) {
        settle(event.proposal());
        return mark(event.attestation().effectiveOn(), sequence, at);
    }

    private FirmFold mark(LocalDate from, long sequence, long at) {
        position = Math.max(position, at);
        facts = facts.with(sequence, from, at);
        return this;
    }

    /** Has a standing fact read otherwise, in its own place, or not stand at all; no other fact is touched. */
    private void replace(long sequence, @Nullable EnterpriseEvent reading) {
        for (Dated<Long> fact : facts.entries()) {
            if (fact.value() == sequence) {
                remove(fact.position());
                if (reading != null) {
                    apply(reading, sequence, fact.position());
                }
                return;
            }
        }
    }

    private void remove(long at) {
        registration = registration != null && registration.position() == at ? null : registration;
        names = names.without(at);
        units = units.without(at);
        kinds = kinds.without(at);
        addresses = addresses.without(at);
        activities = Activity.without(activities, at);
        deregistered = deregistered.without(at);
        facts = facts.without(at);
        steps = PoolSteps.without(steps, at);
        statuses = PoolSteps.statuses(registration, steps);
        recountFrom(LocalDate.MIN);
    }

    private void on(RegisterEvent event, LocalDate from, long at) {
        switch (event) {
            case EnterpriseRegistered e -> register(e, from, at);
            case EnterpriseRenamed e -> names = names.with(e.name(), from, at);
            case EnterpriseRelocated e -> {
                units = units.with(e.unit(), from, at);
                addresses = e.address() == null ? addresses : addresses.with(e.address(), from, at);
                recountFrom(from);
            }
            case EnterpriseClassified e -> {
                kinds = kinds.with(e.kinds(), from, at);
                recountFrom(from);
            }
            case CrossBorderActivityConfirmed e -> {
                activities = Activity.with(activities, e.lastActiveOn(), e.modes(), from, at);
                recountFrom(from);
            }
            case EnterpriseDeregistered e -> {
                deregistered = deregistered.with(e.reason(), from, at);
                recountFrom(LocalDate.MIN);
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
        recountFrom(LocalDate.MIN);
    }

    private void on(PoolStep step) {
        boolean late = !steps.isEmpty() && steps.getLast().from().isAfter(step.from());
        steps = PoolSteps.with(steps, step);
        if (late || registration == null) {
            statuses = PoolSteps.statuses(registration, steps);
        } else if (step.moves()) {
            statuses = PoolSteps.next(statuses, registration, steps.getLast());
        }
        recountFrom(late ? LocalDate.MIN : step.from());
    }

    private void propose(AmendmentProposed event, long at) {
        List<Proposal> more = new ArrayList<>(pending);
        more.add(new Proposal(event.proposal(), at));
        pending = List.copyOf(more);
    }

    private void settle(int proposal) {
        pending = pending.stream().filter(open -> open.number() != proposal).toList();
    }

    private void recountFrom(LocalDate day) {
        recountFrom = recountFrom == null || day.isBefore(recountFrom) ? day : recountFrom;
    }

    /** Has all days on which the firm counts worked out anew. */
    FirmFold recount() {
        recountFrom(LocalDate.MIN);
        return this;
    }

    /** The document. */
    FirmView view(EntityRules rules, Conditions conditions) {
        Dated<?> end = end();
        if (end != null) {
            statuses = PoolSteps.ended(PoolSteps.statuses(registration, steps), end.from(), end.position());
        }
        FirmView view = copy();
        if (recountFrom != null) {
            counted = Counting.intervals(view, rules, conditions, recountFrom);
            view = copy();
        }
        return view;
    }

    /** What ends the firm first; null while it stands. */
    private @Nullable Dated<?> end() {
        Dated<?> gone = deregistered.isEmpty() ? null : deregistered.entries().getFirst();
        Dated<?> merged = mergers.isEmpty() ? null : mergers.entries().getFirst();
        if (gone == null || merged == null) {
            return gone == null ? merged : gone;
        }
        return merged.from().isBefore(gone.from()) ? merged : gone;
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
