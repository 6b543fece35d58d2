package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.imports.ImportEvent.ListImported;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Views;
import org.cultivation.projections.imports.FindImports;
import org.cultivation.projections.imports.ImportView;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.GoalVersion;
import org.cultivation.projections.targets.Outlook;
import org.cultivation.projections.targets.TargetStanding;
import org.junit.jupiter.api.Test;

class PlanStoriesTest {

    private static final LocalDate DRAFTED = LocalDate.of(2024, 9, 25);
    private static final LocalDate ISSUED = LocalDate.of(2024, 11, 6);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 6);

    private final Story story = Story.begun();

    private Views bothPlans() {
        story.plan(PlanEvent.Stage.CONSULTATION_DRAFT, 5000, DRAFTED);
        story.plan(PlanEvent.Stage.ISSUED, 5500, ISSUED);
        return story.views();
    }

    @Test
    void the_issued_plan_binds_from_its_day_and_the_draft_names_the_goals_before() {
        Views views = bothPlans();
        assertThat(FindPlans.inForce(views, DRAFTED.minusDays(1))).isEmpty();
        assertThat(FindPlans.inForce(views, ISSUED.minusDays(1)))
                .map(PlanView::stage)
                .contains(PlanEvent.Stage.CONSULTATION_DRAFT);
        assertThat(FindPlans.inForce(views, ISSUED)).map(PlanView::stage).contains(PlanEvent.Stage.ISSUED);
        assertThat(FindPlans.all(views)).hasSize(2);
        assertThat(FindTargets.standings(views, DRAFTED.minusDays(1))).isEmpty();
    }

    @Test
    void the_six_targets_are_told_in_order_with_their_versions() {
        List<TargetStanding> standings = FindTargets.standings(bothPlans(), TODAY);
        assertThat(standings).extracting(standing -> standing.goal().id()).containsExactlyElementsOf(FindTargets.IDS);
        assertThat(standings.getFirst().versions())
                .extracting(GoalVersion::goal)
                .extracting(goal -> goal.value().intValueExact())
                .containsExactly(5000, 5500);
        assertThat(FindTargets.standings(story.views(), ISSUED.minusDays(1))
                        .getFirst()
                        .goal()
                        .value())
                .isEqualByComparingTo("5000");
    }

    @Test
    void a_target_without_data_answers_nothing_with_its_rule() {
        TargetStanding brands = FindTargets.standings(bothPlans(), TODAY).get(1);
        assertThat(brands.hasData()).isFalse();
        assertThat(brands.actual()).isZero();
        assertThat(brands.shortfall()).isEqualByComparingTo("50");
        assertThat(brands.outlook()).isEqualTo(Outlook.NO_DATA);
        assertThat(brands.forecast()).isNull();
        assertThat(FindTargets.members(story.views(), "brands", TODAY, true, 1, 10)
                        .total())
                .isZero();
    }

    @Test
    void entities_are_counted_and_carried_on() {
        for (int firm = 1; firm <= 24; firm++) {
            LocalDate on = TODAY.minusMonths(12).plusDays(firm * 15L);
            story.register(CreditCodes.of(firm), "Firm " + firm, World.TEDA, on);
            story.confirm(CreditCodes.of(firm), on);
        }
        TargetStanding entities = FindTargets.standings(bothPlans(), TODAY).getFirst();
        assertThat(entities.actual()).isEqualByComparingTo("24");
        assertThat(entities.shortfall()).isEqualByComparingTo("5477");
        assertThat(entities.recentPerMonth()).isEqualByComparingTo("2.0");
        assertThat(entities.percent()).isEqualByComparingTo("0.4");
        assertThat(entities.outlook()).isEqualTo(Outlook.SHORT);
        // 365 of 1,150 days of the plan have passed
        assertThat(entities.expectedByNow()).isEqualByComparingTo("1746");
        assertThat(entities.history().getFirst().on()).isEqualTo(ISSUED);
        assertThat(entities.history().getLast().on()).isEqualTo(TODAY);
        assertThat(entities.history()).hasSize(14);
    }

    @Test
    void units_are_those_of_the_day_and_found_by_name() {
        Units units = FindReference.units(story.views(), TODAY);
        assertThat(units.find(World.TEDA)).isPresent();
        assertThat(units.find(new UnitCode("120221"))).isEmpty();
        assertThat(units.byName("ＵNIT 120116")).map(unit -> unit.code()).contains(World.BINHAI);
        assertThat(units.within(World.BINHAI)).hasSize(3);
        assertThat(units.zonesOf(World.BINHAI)).hasSize(2);
        assertThat(FindReference.units(story.views(), LocalDate.of(2000, 1, 1)).all())
                .isEmpty();
    }

    @Test
    void rules_are_those_of_the_day_and_built_in_before_any() {
        story.tell(World.rules("2025-1", 9, TODAY));
        assertThat(FindReference.rules(story.views(), TODAY.minusDays(1)).version())
                .isEqualTo("2024-1");
        assertThat(FindReference.rules(story.views(), TODAY).activityMonths()).isEqualTo(9);
        assertThat(FindReference.rules(story.views(), LocalDate.of(2000, 1, 1)).version())
                .isEqualTo("2024-1");
        assertThat(FindReference.rules(new Story().views(), TODAY).activityMonths())
                .isEqualTo(12);
    }

    @Test
    void imports_are_listed_latest_first() {
        for (String id : List.of("one", "two")) {
            story.tell(new ListImported(id, id + ".xlsx", "0".repeat(64), 9, 5, 1, 1, 2, Story.clerk(TODAY)));
        }
        assertThat(FindImports.page(story.views(), 1, 10).rows())
                .extracting(ImportView::importId)
                .containsExactly("two", "one");
        assertThat(FindImports.one(story.views(), "one"))
                .map(ImportView::refused)
                .contains(2);
    }
}
