package org.cultivation.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.PlanCommand.PublishPlan;
import org.cultivation.domain.plan.PlanEvent.PlanPublished;
import org.cultivation.domain.plan.PlanEvent.Stage;
import org.cultivation.domain.plan.Target.Measure;
import org.cultivation.domain.plan.Target.Operator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 6);
    private static final LocalDate DUE = LocalDate.of(2027, 12, 31);
    private static final Target ENTITIES = target("entities", Measure.COUNT);
    private static final Task TASK = new Task(1, "Section one", "Task one", List.of("Bureau of Commerce"));

    @Test
    void publishes_a_plan_once() {
        PublishPlan command = publish("draft", List.of(ENTITIES), List.of(TASK));
        PlanPublished fact = new PlanPublished(
                "issued",
                "The plan",
                Stage.ISSUED,
                null,
                PUBLISHED,
                "draft",
                List.of(ENTITIES),
                List.of(TASK),
                command.act().attest());
        new AggregateTestFixture<>(Plan.class)
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(fact)
                .expectResultMessagePayload(0L);
        new AggregateTestFixture<>(Plan.class)
                .given(fact)
                .when(command)
                .expectNoEvents()
                .expectExceptionMessage("plan.already-published[issued]");
    }

    @Test
    void refuses_a_plan_that_revises_itself_or_takes_effect_before_its_publication() {
        refuses(publish("issued", List.of(ENTITIES), List.of(TASK)), "plan.revises-itself", "issued");
        refuses(publish("Not An Identity", List.of(ENTITIES), List.of(TASK)), "identity.malformed", "Not An Identity");
        PublishPlan early = new PublishPlan(
                "issued",
                "The plan",
                Stage.ISSUED,
                null,
                PUBLISHED,
                null,
                List.of(ENTITIES),
                List.of(),
                act(Role.ADMINISTRATOR, "120000", PUBLISHED.minusDays(1)));
        refuses(early, "plan.effective-before-publication", PUBLISHED);
    }

    @Test
    void refuses_targets_that_cannot_be_measured() {
        refuses(publish(null, List.of(), List.of()), "plan.without-targets");
        refuses(publish(null, List.of(target("jobs", Measure.COUNT)), List.of()), "plan.target-unknown", "jobs");
        refuses(publish(null, List.of(ENTITIES, ENTITIES), List.of()), "plan.target-twice", "entities");
        refuses(publish(null, List.of(target("value", Measure.COUNT)), List.of()), "plan.target-measure", "value");
        refuses(
                publish(
                        null,
                        List.of(new Target(
                                "brands", Operator.AT_LEAST, BigDecimal.ZERO, Measure.COUNT, DUE, false, "none")),
                        List.of()),
                "plan.target-not-positive",
                "brands");
        refuses(
                publish(
                        null,
                        List.of(new Target(
                                "brands", Operator.AT_LEAST, BigDecimal.TEN, Measure.COUNT, PUBLISHED, false, "ten")),
                        List.of()),
                "plan.target-due-before-publication",
                "brands");
    }

    @Test
    void numbers_tasks_from_one_without_a_gap_and_gives_each_a_unit() {
        Task second = new Task(2, "Section one", "Task two", List.of("Customs"));
        refuses(publish(null, List.of(ENTITIES), List.of(second)), "plan.task-number", 2, 1);
        refuses(
                publish(null, List.of(ENTITIES), List.of(new Task(1, "Section one", "Task one", List.of()))),
                "plan.task-without-unit",
                1);
        refuses(
                publish(
                        null,
                        List.of(ENTITIES),
                        List.of(new Task(1, "Section one", "Task one", List.of("Customs", "Customs")))),
                "plan.task-unit-twice",
                1);
    }

    @Test
    void leaves_plans_to_the_administrator_of_the_city() {
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.AUDITOR, Role.LEADER)) {
            refuses(by(act(role, "120000", PUBLISHED)), "role.not-entitled", role);
        }
        refuses(by(act(Role.ADMINISTRATOR, "120103", PUBLISHED)), "scope.city-only", new UnitCode("120103"));
    }

    @Test
    void operators_bind_as_the_civil_code_says() {
        BigDecimal goal = new BigDecimal("5500");
        assertThat(Operator.MORE_THAN.isMetBy(goal, goal)).isFalse();
        assertThat(Operator.AT_LEAST.isMetBy(goal, goal)).isTrue();
        assertThat(Operator.LESS_THAN.isMetBy(goal, goal)).isFalse();
    }

    private static Target target(String id, Measure measure) {
        return new Target(id, Operator.MORE_THAN, new BigDecimal("5500"), measure, DUE, false, "over 5500");
    }

    private static PublishPlan publish(@Nullable String revises, List<Target> targets, List<Task> tasks) {
        return new PublishPlan(
                "issued",
                "The plan",
                Stage.ISSUED,
                " ",
                PUBLISHED,
                revises,
                targets,
                tasks,
                act(Role.ADMINISTRATOR, "120000", PUBLISHED));
    }

    private static PublishPlan by(Act act) {
        return new PublishPlan(
                "issued", "The plan", Stage.ISSUED, null, PUBLISHED, null, List.of(ENTITIES), List.of(), act);
    }

    private static Act act(Role role, String unit, LocalDate on) {
        return new Act(
                new Actor("someone", role, new UnitCode(unit)),
                LocalDate.of(2026, 11, 23),
                on,
                Basis.of("The plan"),
                new PoolRules("2024-1", 7, 12, List.of()),
                null);
    }

    private static void refuses(PublishPlan command, String code, Object... arguments) {
        ResultValidator<Plan> result =
                new AggregateTestFixture<>(Plan.class).givenNoPriorActivity().when(command);
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code + List.of(arguments));
    }
}
