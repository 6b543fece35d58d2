package org.cultivation.domain.registers;

import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/** One entry and what is done to it: every fact given was recorded by the engine itself. */
public final class EntryTrial {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    public static final UnitCode WUQING = new UnitCode("120114");
    public static final UnitCode CITY = new UnitCode("120000");
    public static final Actor CLERK = new Actor("wq-clerk", Role.CLERK, WUQING);
    public static final Actor REVIEWER = new Actor("wq-reviewer", Role.REVIEWER, WUQING);
    public static final Actor CITY_REVIEWER = new Actor("city-reviewer", Role.REVIEWER, CITY);

    private final EntryId entry;
    private final UnitCode home;
    private final List<EntryEvent> recorded = new ArrayList<>();

    private EntryTrial(EntryId entry, UnitCode home) {
        this.entry = entry;
        this.home = home;
    }

    public static EntryTrial of(Register register, String id) {
        return new EntryTrial(EntryId.of(register, id), WUQING);
    }

    /** A firm of Wuqing. */
    public static EntryTrial firm() {
        return of(Register.ENTERPRISE, "91120116MA00000000");
    }

    /** A brand registered in Wuqing on 1 March 2024. */
    public static EntryTrial brand() {
        return of(Register.BRAND, "b-000012").on("2024-03-01", "registration", "registered", BRAND);
    }

    public static final Map<String, String> BRAND =
            Map.of("name", "HAIHE RIDER", "owner", "91120116MA00000000", "type", "own", "unit", "120114");

    /** Records as the clerk of Wuqing. */
    public EntryTrial on(String day, String kind, String move, Map<String, String> values) {
        return as(CLERK, day, kind, move, values);
    }

    /** Records; the command must succeed and answer the number of its fact. */
    public EntryTrial as(Actor actor, String day, String kind, String move, Map<String, String> values) {
        return then(command(actor, day, kind, move, values));
    }

    public EntryTrial then(EntryCommand command) {
        EntryEvent event = decided(command);
        when(command).expectEvents(event).expectResultMessagePayload((long) recorded.size());
        recorded.add(event);
        return this;
    }

    /** The values of the last fact, as recorded. */
    public Map<String, String> values() {
        return ((EntryFact) recorded.getLast()).values();
    }

    public EntryEvent last() {
        return recorded.getLast();
    }

    public void refuses(String day, String kind, String move, Map<String, String> values, String refusal) {
        refuses(command(CLERK, day, kind, move, values), refusal);
    }

    /** Refused with this code, or code and arguments, and nothing recorded. */
    public void refuses(EntryCommand command, String refusal) {
        when(command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(startsWith(refusal.endsWith("]") ? refusal : refusal + "["));
    }

    public Strand strand(String kind, String key) {
        FactKind of = Kinds.require(entry.register(), kind);
        return facts().strand(of, key);
    }

    public EntryCommand.RecordFact command(
            Actor actor, String day, String kind, String move, Map<String, String> values) {
        return new EntryCommand.RecordFact(entry, kind, move, values, home, act(actor, day));
    }

    public EntryCommand propose(Actor actor, EntryChange change) {
        return new EntryCommand.ProposeEntryAmendment(
                entry, change, "typed wrongly", home, act(actor, TODAY.toString()));
    }

    public EntryCommand approve(Actor actor, int proposal) {
        return new EntryCommand.ApproveEntryAmendment(entry, proposal, home, act(actor, TODAY.toString()));
    }

    public EntryCommand decline(Actor actor, int proposal) {
        return new EntryCommand.DeclineEntryAmendment(
                entry, proposal, "the paper says so", home, act(actor, TODAY.toString()));
    }

    public EntryFact fact(long sequence) {
        EntryFact fact = facts().standing().get(sequence);
        if (fact == null) {
            throw new AssertionError(sequence + " does not stand");
        }
        return fact;
    }

    public EntryFacts facts() {
        EntryFacts facts = EntryFacts.NONE;
        for (int i = 0; i < recorded.size(); i++) {
            facts = facts.with(i, recorded.get(i));
        }
        return facts;
    }

    public static Act act(Actor actor, String day) {
        return new Act(
                actor,
                TODAY,
                LocalDate.parse(day),
                Basis.of("Filing 7"),
                new PoolRules("2024-1", 7, 12, List.of()),
                null);
    }

    private ResultValidator<RegisterEntry> when(EntryCommand command) {
        AggregateTestFixture<RegisterEntry> fixture = new AggregateTestFixture<>(RegisterEntry.class);
        return recorded.isEmpty()
                ? fixture.givenNoPriorActivity().when(command)
                : fixture.given(recorded).when(command);
    }

    private EntryEvent decided(EntryCommand command) {
        return switch (command) {
            case EntryCommand.RecordFact c -> EntryDecisions.record(facts(), c);
            case EntryCommand.ProposeEntryAmendment c -> EntryAmendments.propose(facts(), c);
            case EntryCommand.ApproveEntryAmendment c -> EntryAmendments.approve(facts(), c);
            case EntryCommand.DeclineEntryAmendment c -> EntryAmendments.decline(facts(), c);
        };
    }
}
