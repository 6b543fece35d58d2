package org.cultivation.application.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.Plan;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.plan.PlanCommand.PublishPlan;
import org.cultivation.domain.plan.PlanEvent.Stage;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Target.Operator;
import org.cultivation.domain.reference.ReferenceCommand;
import org.cultivation.domain.reference.ReferenceRegister;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.reference.ReportingUnit.Group;
import org.junit.jupiter.api.Test;

class PlanPackTest {

    private static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, new UnitCode("120000"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PlanPack pack = PlanPack.shipped("tianjin");

    PlanPackTest() throws IOException {}

    @Test
    void every_command_of_the_pack_is_accepted() {
        for (ReferenceCommand command : pack.reference(ADMINISTRATOR, TODAY)) {
            new AggregateTestFixture<>(ReferenceRegister.class)
                    .givenNoPriorActivity()
                    .when(command)
                    .expectSuccessfulHandlerExecution();
        }
        for (PlanCommand command : pack.plans(ADMINISTRATOR, TODAY)) {
            new AggregateTestFixture<>(Plan.class)
                    .givenNoPriorActivity()
                    .when(command)
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void lists_sixteen_districts_in_their_groups_and_the_zones_of_binhai() {
        assertThat(districts(Group.INNER_SIX)).hasSize(6);
        assertThat(districts(Group.RING_FOUR)).hasSize(4);
        assertThat(districts(Group.BINHAI)).hasSize(1);
        assertThat(districts(Group.OUTER_FIVE)).hasSize(5).allMatch(unit -> unit.tileRow() != null);
        assertThat(pack.units())
                .filteredOn(unit -> unit.parent() != null)
                .extracting(unit -> unit.code().value())
                .containsExactly("120116.TEDA", "120116.TPFTZ", "120116.THT", "120116.DFTP", "120116.ECO");
    }

    @Test
    void the_issued_plan_revises_the_draft_and_raises_its_number_of_entities() {
        PublishPlan draft = plan(0);
        PublishPlan issued = plan(1);
        assertThat(draft.stage()).isEqualTo(Stage.CONSULTATION_DRAFT);
        assertThat(draft.publishedOn()).isEqualTo("2024-09-25");
        assertThat(issued.stage()).isEqualTo(Stage.ISSUED);
        assertThat(issued.publishedOn()).isEqualTo("2024-11-06");
        assertThat(issued.revises()).isEqualTo(draft.plan());
        assertThat(target(draft, "entities").value()).isEqualByComparingTo("5000");
        assertThat(target(issued, "entities").value()).isEqualByComparingTo("5500");
        assertThat(target(issued, "entities").operator()).isEqualTo(Operator.MORE_THAN);
        assertThat(target(issued, "brands").operator()).isEqualTo(Operator.AT_LEAST);
        assertThat(target(issued, "value").stretch()).isTrue();
        assertThat(issued.targets())
                .extracting(Target::id)
                .containsExactly("entities", "brands", "parks", "belts", "value", "share");
        assertThat(target(issued, "share").value()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void the_eighteen_tasks_name_twenty_four_units_as_the_draft_does() {
        for (int i = 0; i < 2; i++) {
            PublishPlan plan = plan(i);
            assertThat(plan.tasks()).hasSize(18);
            Set<String> units = new HashSet<>();
            plan.tasks().forEach(task -> units.addAll(task.units()));
            assertThat(units).hasSize(24);
            String commerce = plan.tasks().get(4).units().getFirst();
            assertThat(plan.tasks()).allMatch(task -> task.units().contains(commerce));
        }
    }

    @Test
    void a_pack_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> PlanPack.shipped("nowhere"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    private List<ReportingUnit> districts(Group group) {
        return pack.units().stream()
                .filter(unit -> unit.group() == group && unit.parent() == null)
                .toList();
    }

    private PublishPlan plan(int index) {
        return (PublishPlan) pack.plans(ADMINISTRATOR, TODAY).get(index);
    }

    private static Target target(PublishPlan plan, String id) {
        return plan.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
