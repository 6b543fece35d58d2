package org.cultivation.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.StageLimit;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReferenceCommand.PublishCountingRules;
import org.cultivation.domain.reference.ReferenceCommand.PublishPoolRules;
import org.cultivation.domain.reference.ReferenceCommand.PublishUnits;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.domain.reference.ReportingUnit.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceRegisterTest {

    private static final LocalDate ON = LocalDate.of(2024, 11, 6);
    private static final ReportingUnit CITY = unit("120000", "City", Group.CITY, null, null);
    private static final ReportingUnit BINHAI = unit("120116", "Binhai", Group.BINHAI, null, 3);
    private static final ReportingUnit TEDA = unit("120116.TEDA", "TEDA", Group.BINHAI, "120116", 4);
    private static final RetiredCode TANGGU =
            new RetiredCode(new UnitCode("120107"), "Tanggu", 2009, new UnitCode("120116"));
    private static final PoolRules RULES = rules("2024-1", 7, new StageLimit("NOMINATED", 5));

    @Test
    void publishes_units_in_versions() {
        PublishUnits command = units("1", List.of(CITY, BINHAI, TEDA), List.of(TANGGU));
        UnitsPublished fact = new UnitsPublished(
                "1.0",
                List.of(CITY, BINHAI, TEDA),
                List.of(TANGGU),
                command.act().attest());
        fixture().givenNoPriorActivity().when(command).expectEvents(fact).expectResultMessagePayload(0L);
        fixture().given(fact).when(command).expectNoEvents().expectExceptionMessage("reference.version-taken[1.0]");
        fixture().given(fact).when(units("2", List.of(CITY, BINHAI), List.of())).expectSuccessfulHandlerExecution();
        fixture()
                .given(fact)
                .when(new PublishUnits(
                        "units", "2.0", List.of(CITY), List.of(), act(Role.ADMINISTRATOR, ON.minusDays(1))))
                .expectNoEvents()
                .expectExceptionMessage("reference.effective-before-standing[" + ON + "]");
    }

    @Test
    void refuses_a_list_of_units_that_contradicts_itself() {
        refuses(units("1", List.of(CITY, BINHAI, BINHAI), List.of()), "unit.code-twice", BINHAI.code());
        refuses(
                units("1", List.of(CITY, unit("120117", "City", Group.OUTER_FIVE, null, null)), List.of()),
                "unit.name-twice",
                "City");
        refuses(units("1", List.of(BINHAI), List.of()), "unit.not-one-city");
        refuses(units("1", List.of(CITY, TEDA), List.of()), "unit.parent-wrong", TEDA.code());
        refuses(
                units("1", List.of(CITY, unit("120116", "Binhai", Group.BINHAI, "120000", null)), List.of()),
                "unit.parent-wrong",
                BINHAI.code());
        refuses(
                units("1", List.of(CITY, BINHAI, unit("120117", "Ninghe", Group.OUTER_FIVE, null, 3)), List.of()),
                "unit.tile-wrong",
                new UnitCode("120117"));
        ReportingUnit ended = new ReportingUnit(
                new UnitCode("120117"), "Ninghe", "Ninghe", Group.OUTER_FIVE, null, ON, ON.minusDays(1), null, null);
        refuses(units("1", List.of(CITY, ended), List.of()), "unit.ends-before-start", ended.code());
    }

    @Test
    void refuses_retired_codes_that_lead_nowhere() {
        refuses(units("1", List.of(CITY), List.of(TANGGU)), "unit.successor-unknown", TANGGU.code());
        refuses(
                units(
                        "1",
                        List.of(CITY, BINHAI),
                        List.of(new RetiredCode(BINHAI.code(), "Binhai", 2009, BINHAI.code()))),
                "unit.retired-but-listed",
                BINHAI.code());
        refuses(
                units(
                        "1",
                        List.of(CITY, BINHAI),
                        List.of(new RetiredCode(TANGGU.code(), "Tanggu", 2030, BINHAI.code()))),
                "unit.retired-year",
                TANGGU.code());
    }

    @Test
    void publishes_pool_rules_within_reason() {
        PublishPoolRules command = new PublishPoolRules("pool-rules", RULES, act(Role.ADMINISTRATOR, ON));
        fixture()
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(new PoolRulesPublished(RULES, command.act().attest()));
        refuses(publish(rules("1a", 0)), "rules.out-of-range", "noticeDays", 0, 60);
        refuses(publish(rules("1a", 7, new StageLimit("NOWHERE", 5))), "rules.stage-wrong", "NOWHERE");
        refuses(
                publish(rules("1a", 7, new StageLimit("NOMINATED", 5), new StageLimit("NOMINATED", 6))),
                "rules.stage-wrong",
                "NOMINATED");
    }

    @Test
    void keeps_registers_apart_and_to_the_administrator() {
        refuses(
                new PublishPoolRules("units", RULES, act(Role.ADMINISTRATOR, ON)),
                "reference.other-register",
                "units",
                "pool-rules");
        refuses(new PublishPoolRules("pool-rules", RULES, act(Role.CLERK, ON)), "role.not-entitled", Role.CLERK);
    }

    private static ReportingUnit unit(
            String code, String name, Group group, @Nullable String parent, @Nullable Integer row) {
        return new ReportingUnit(
                new UnitCode(code),
                name,
                name + " District",
                group,
                parent == null ? null : new UnitCode(parent),
                LocalDate.of(1949, 10, 1),
                null,
                row,
                row == null ? null : 0);
    }

    @Test
    void publishes_criteria_of_steps_that_can_have_some() {
        PoolRules rules = criteria(criterion("ENTER", "a"), criterion("NOMINATE", "b"));
        PublishPoolRules command = publish(rules);
        fixture()
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(new PoolRulesPublished(rules, command.act().attest()));
        assertThat(rules.criteria("ENTER")).containsExactly(criterion("ENTER", "a"));
        refuses(publish(criteria(criterion("REJECT", "a"))), "rules.step-wrong", "aa", "REJECT");
        refuses(publish(criteria(criterion("ENTER", "a"), criterion("ENTER", "a"))), "rules.condition-twice", "aa");
    }

    private static PoolRules criteria(PoolRules.Criterion... criteria) {
        return new PoolRules("2024-1", 7, 12, List.of(), List.of(criteria));
    }

    private static PoolRules.Criterion criterion(String step, String id) {
        return new PoolRules.Criterion(step, id + id, "true", "so it is", "so it is");
    }

    @Test
    void publishes_counting_rules_that_do_not_contradict_themselves() {
        CountingRule brands = counting("brands", "brand", "a");
        CountingRules rules = new CountingRules("2024-1", List.of(brands, counting("parks", "park", "a", "b")));
        PublishCountingRules command = publish(rules);
        fixture()
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(new CountingRulesPublished(rules, command.act().attest()));
        refuses(publish(new CountingRules("1.0", List.of(brands, brands))), "rules.target-twice", "brands");
        refuses(
                publish(new CountingRules("1.0", List.of(counting("brands", "bridge", "a")))),
                "rules.register-unknown",
                "bridge");
        refuses(
                publish(new CountingRules("1.0", List.of(counting("brands", "brand")))),
                "rules.no-condition",
                "brands");
        refuses(
                publish(new CountingRules("1.0", List.of(counting("brands", "brand", "a", "a")))),
                "rules.condition-twice",
                "a");
        refuses(
                publish(new CountingRules("1.0", List.of(counting("entities", "brand", "a")))),
                "rules.entities-are-firms",
                "entities");
    }

    private static CountingRule counting(String target, String register, String... conditions) {
        return new CountingRule(
                target,
                register,
                CountingRules.Measure.ENTRIES,
                Map.of(),
                Arrays.stream(conditions)
                        .map(id -> new CountingRules.Condition(id, "true", "not so", "not so"))
                        .toList());
    }

    private static PublishCountingRules publish(CountingRules rules) {
        return new PublishCountingRules("counting-rules", rules, act(Role.ADMINISTRATOR, ON));
    }

    private static PoolRules rules(String version, int noticeDays, StageLimit... limits) {
        return new PoolRules(version, noticeDays, 12, List.of(limits));
    }

    private static PublishPoolRules publish(PoolRules rules) {
        return new PublishPoolRules("pool-rules", rules, act(Role.ADMINISTRATOR, ON));
    }

    private static PublishUnits units(String version, List<ReportingUnit> units, List<RetiredCode> retired) {
        return new PublishUnits("units", version + ".0", units, retired, act(Role.ADMINISTRATOR, ON));
    }

    private static Act act(Role role, LocalDate on) {
        return new Act(
                new Actor("someone", role, new UnitCode("120000")),
                LocalDate.of(2026, 11, 23),
                on,
                Basis.of("The plan"),
                new PoolRules("2024-1", 7, 12, List.of()),
                null);
    }

    private static AggregateTestFixture<ReferenceRegister> fixture() {
        return new AggregateTestFixture<>(ReferenceRegister.class);
    }

    private static void refuses(ReferenceCommand command, String code, Object... arguments) {
        fixture()
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(code + List.of(arguments));
    }
}
