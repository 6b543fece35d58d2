package org.cultivation.application.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryAmendment.EntryAmendmentProposed;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.worklist.FindCourses;
import org.cultivation.projections.worklist.WaitingCourse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits in the registers beside the pool for the official signed in: courses he may move on, amendments, terms that
 * are about to end, overdue tasks; each within his scope and cut to what he may see.
 */
@Component
public class RegisterWork {

    private final EntryCommands commands;
    private final CurrentActor current;

    RegisterWork(EntryCommands commands, CurrentActor current) {
        this.commands = commands;
        this.current = current;
    }

    /**
     * A course that waits.
     *
     * @param moves what the official may do with it today; empty for those who only read
     */
    public record Case(WaitingCourse course, List<EntryOffers.Offer> moves, String href) {

        /** The moves by their stored names. */
        public List<String> moveNames() {
            return moves.stream().map(offer -> offer.move().name()).toList();
        }
    }

    /** An amendment that waits for a second official. */
    public record Pending(
            EntryId id,
            String name,
            int proposal,
            String reason,
            Attestation attestation,
            Instant recordedAt,
            long position) {}

    /** A term that is about to end; {@code href} leads to its entry. */
    public record Ending(FindEntries.Expiring term, String name, String href) {}

    /** Courses that wait for the official's next move; for those who only read, every course that waits. */
    public List<Case> cases(Views views, LocalDate on, LocalDate today) {
        Actor actor = current.actor();
        boolean acts = actor.role() == Role.CLERK || actor.role() == Role.REVIEWER;
        List<Case> cases = new ArrayList<>();
        for (WaitingCourse course : FindCourses.waiting(views, on)) {
            EntryView entry = course.entry();
            if (isWithin(course.unit(), actor) && Confined.shows(course.strand().kind(), actor, course.unit())) {
                List<EntryOffers.Offer> moves = new EntryOffers(entry.id(), entry, course.unit(), actor, today)
                        .next(course.strand()).stream()
                                .filter(offer ->
                                        !offer.other() && !offer.move().to().equals(course.status()))
                                .toList();
                if (!acts || !moves.isEmpty()) {
                    cases.add(new Case(course, moves, EntryRecordPages.address(entry.id())));
                }
            }
        }
        return cases;
    }

    /** Amendments of entries that wait, oldest first. */
    public List<Pending> amendments(Views views) {
        Actor actor = current.actor();
        List<Pending> pending = new ArrayList<>();
        for (EntryView entry : FindEntries.pending(views)) {
            UnitCode unit = commands.unitOf(views, entry.id());
            if (isWithin(unit, actor) && Confined.shows(entry.id(), "register.amendment-proposed", actor, unit)) {
                views.history().of(entry.id().value(), views.reached()).forEach(fact -> {
                    if (fact.fact() instanceof EntryAmendmentProposed proposed
                            && entry.pending().contains(proposed.proposal())) {
                        pending.add(new Pending(
                                entry.id(),
                                EntryNames.of(views, entry.id(), LocalDate.of(9999, 1, 1)),
                                proposed.proposal(),
                                proposed.reason(),
                                proposed.attestation(),
                                fact.recordedAt(),
                                fact.position()));
                    }
                });
            }
        }
        pending.sort(Comparator.comparingLong(Pending::position));
        return pending;
    }

    /** Terms of entries of all registers that end within so many days, soonest first. */
    public List<Ending> expiring(Views views, LocalDate on, int days) {
        Actor actor = current.actor();
        List<FindEntries.Expiring> all = views.remembered(
                List.of("expiring", on, days),
                () -> Arrays.stream(Register.values())
                        .flatMap(register -> FindEntries.expiring(views, register, on, days).stream())
                        .sorted(Comparator.comparing(FindEntries.Expiring::until)
                                .thenComparing(FindEntries.Expiring::id))
                        .toList());
        List<Ending> endings = new ArrayList<>();
        for (FindEntries.Expiring term : all) {
            UnitCode unit = commands.unitOf(views, term.id());
            if (isWithin(unit, actor) && Confined.shows(term.strand().kind(), actor, unit)) {
                String name = EntryNames.of(views, term.id(), on);
                endings.add(new Ending(term, name.isEmpty() ? term.name() : name, EntryRecordPages.address(term.id())));
            }
        }
        return endings;
    }

    /** Tasks that were due before {@code on} and are neither accepted nor cancelled, the longest overdue first. */
    public List<TaskRow> overdue(Views views, LocalDate on) {
        return FindTasks.all(views, on).stream()
                .filter(task -> task.overdue() && isWithin(commands.unitOf(views, task.id()), current.actor()))
                .toList();
    }

    /** What nothing ties to a unit is the city's. */
    private static boolean isWithin(@Nullable UnitCode unit, Actor actor) {
        return actor.scope().isCity() || unit != null && actor.scope().covers(Objects.requireNonNull(unit));
    }
}
