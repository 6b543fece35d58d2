package org.cultivation.domain.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;

/** What recording a fact leads to. Each method throws a {@link Refusal} when a rule says no. */
final class EntryDecisions {

    /** Stands for the number of a fact that is not recorded yet. */
    static final long NEWEST = Long.MAX_VALUE;

    private EntryDecisions() {}

    static EntryFact record(Strands facts, EntryCommand.RecordFact command) {
        EntryFact fact = judged(facts, command);
        requireItFollows(facts, fact);
        return fact;
    }

    /** The fact by the rules of its own kind and move, and of who may record it. */
    static EntryFact judged(Strands facts, EntryCommand.RecordFact command) {
        Register register = command.entry().register();
        FactKind kind = Kinds.find(register, command.kind())
                .orElseThrow(() -> new Refusal("fact.unknown-kind", register, command.kind()));
        Move move = kind.find(command.move())
                .orElseThrow(() -> new Refusal("fact.unknown-move", kind.name(), command.move()));
        Map<String, String> values = kind.canonical(move, command.values());
        UnitCode unit = unit(
                facts, command.entry(), command.home(), values, command.act().effectiveOn());
        requireEntitled(move, unit, command.act().actor());
        Strand strand = facts.strand(kind, kind.keyOf(values));
        requireOtherPerson(move, strand, command.act().actor());
        Act act = command.act();
        LocalDate on = act.effectiveOn();
        Map<String, String> judged = kind.judged(new FactKind.Proposal(
                move.name(), values, on, strand.valuesOn(on), act.rules().noticeDays()));
        return new EntryFact(command.entry(), kind.name(), move.name(), judged, act.attest());
    }

    /**
     * A fact more belongs to one strand, and all strands were in order before it: only this one can break, and, when it
     * is the one that opens and closes the entry, what was recorded of others can fall outside. The same as
     * {@link #requireNoContradiction} over all facts.
     */
    static void requireItFollows(Strands facts, EntryFact fact) {
        Register register = fact.entry().register();
        FactKind kind = Kinds.require(register, fact.kind());
        Strand before = facts.strand(kind, kind.keyOf(fact.values()));
        Strand strand = before.with(Step.of(NEWEST, fact));
        strand.broken().ifPresent(EntryDecisions::refuse);
        Replay.requirePossible(before, strand);
        if (!register.isOpenedByFact()) {
            return;
        }
        FactKind opening = Kinds.opening(register);
        if (kind.shape() != Shape.OPENING) {
            LocalDate on = fact.attestation().effectiveOn();
            boolean open = facts.strand(opening, "").heldDuring(on);
            Refusal.when(!open, "entry.not-open", fact.entry(), on);
            return;
        }
        facts.all().stream()
                .filter(other -> other.kind().shape() != Shape.OPENING)
                .flatMap(other -> other.steps().stream())
                .filter(step -> !strand.heldDuring(step.effectiveOn()))
                .mapToLong(Step::sequence)
                .min()
                .ifPresent(sequence -> {
                    throw new Refusal("fact.contradicts", sequence, "entry.not-open");
                });
    }

    private static void refuse(Strand.Broken broken) {
        throw broken.sequence() == NEWEST
                ? broken.refusal()
                : new Refusal(
                        "fact.contradicts", broken.sequence(), broken.refusal().code());
    }

    /**
     * Read in the order of their days, the facts must follow on one another, and those that the rules of their kind
     * allow as the facts stand must still be allowed.
     *
     * @throws Refusal {@code fact.not-in-this-status}, {@code entry.not-open}, {@code fact.contradicts} or {@code
     *     fact.impossible-after}; the last two name the later fact that would no longer hold
     */
    static void requireNoContradiction(
            Register register, SortedMap<Long, EntryFact> standing, SortedMap<Long, EntryFact> facts) {
        List<Strand> strands = EntryFacts.strands(register, facts);
        for (Strand strand : strands) {
            strand.broken().ifPresent(EntryDecisions::refuse);
        }
        Replay.requirePossible(register, standing, facts);
        if (register.isOpenedByFact()) {
            Optional<Strand> opening = strands.stream()
                    .filter(strand -> strand.kind().shape() == Shape.OPENING)
                    .findFirst();
            facts.forEach((sequence, fact) -> {
                LocalDate on = fact.attestation().effectiveOn();
                boolean open = fact.kind().equals(Kinds.opening(register).name())
                        || opening.map(strand -> strand.heldDuring(on)).orElse(false);
                Refusal.when(!open && sequence == NEWEST, "entry.not-open", fact.entry(), on);
                Refusal.when(!open, "fact.contradicts", sequence, "entry.not-open");
            });
        }
    }

    /** The unit whose officials act on the entry: what its facts say, else its home. */
    static UnitCode unit(Strands facts, EntryId entry, UnitCode home, Map<String, String> values, LocalDate on) {
        Register register = entry.register();
        if (!register.isOpenedByFact()) {
            return home;
        }
        String own = facts.strand(Kinds.opening(register), "").valuesOn(on).get("unit");
        String said = own == null ? values.get("unit") : own;
        return said == null ? home : new UnitCode(said);
    }

    private static void requireEntitled(Move move, UnitCode unit, Actor actor) {
        Authority.obstacle(move.roles(), move.cityOnly(), unit, actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Who may not act again is judged over the strand since it last began. */
    private static void requireOtherPerson(Move move, Strand strand, Actor actor) {
        Refusal.when(strand.isTakenBySame(move, actor.account()), "fact.same-person", actor.account());
    }
}
