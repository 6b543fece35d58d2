package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseClassified;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.RuleTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Market entities by rules that a bureau publishes. */
class EntityRulesTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    private static final Condition ACTIVE =
            new Condition("recent", "it.months_since_activity <= int(rule.activity_months[0])", "no", "not recent");
    private static final Condition STANDING =
            new Condition("standing", "!it.merged && !it.deregistered", "no", "not standing");

    private static CountingRules rules(String version, Map<String, String> parameters, Condition... conditions) {
        return new CountingRules(
                version,
                List.of(new CountingRule("entities", "enterprise", Measure.ENTRIES, parameters, List.of(conditions))));
    }

    private static CountingRulesPublished published(CountingRules rules, LocalDate on) {
        return new CountingRulesPublished(rules, Story.reviewer("wang", on));
    }

    private static List<Member> members(Views views, LocalDate on, boolean counted) {
        return FindTargets.members(views, "entities", on, counted, 1, 100_000).rows();
    }

    private static Set<String> counted(Views views, LocalDate on) {
        return members(views, on, true).stream().map(Member::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void on_every_day_those_count_that_fulfil_the_conditions_of_that_day(long seed) {
        Condition kind = new Condition("kind", "!('FINANCE' in it.kinds)", "no", "finance");
        Condition where = new Condition(
                "where",
                "it.district != '120101' || it.status == 'IN_POOL' || it.months_since_activity > 3",
                "no",
                "no");
        List<RecordedFact> history = new ArrayList<>(RandomHistory.of(seed, 60, 2_000));
        LocalDate middle = RandomHistory.FIRST.plusDays(500);
        add(history, published(rules("a", Map.of(), ACTIVE, STANDING, kind), RandomHistory.FIRST));
        add(history, published(rules("b", Map.of("activity-months", "5"), where, ACTIVE), middle));
        Views views = Snapshot.fold(history);
        Random random = new Random(seed);
        int looked = 0;
        for (int i = 0; i < 60; i++) {
            LocalDate day = RandomHistory.FIRST.plusDays(random.nextInt(1_500));
            EntityRule rule = EntityRules.on(views, day);
            for (FirmView firm : views.all(FirmFields.TYPE)) {
                if (firm.isKnownOn(day)) {
                    looked++;
                    assertThat(firm.countsOn(day))
                            .as("%s on %s", firm.code(), day)
                            .isEqualTo(
                                    rule.failed(firm, day, views.conditions()).isEmpty());
                }
            }
        }
        assertThat(looked).isGreaterThan(1_000);
        assertThat(counted(views, middle)).isNotEqualTo(counted(views, middle.minusDays(1)));
    }

    private static void add(List<RecordedFact> history, CountingRulesPublished fact) {
        Instant at = history.getLast().recordedAt().plusSeconds(1);
        history.add(new RecordedFact(
                history.size(), "counting-rules", history.size(), at, "reference.counting-rules-published", fact));
    }

    @Test
    void a_number_of_the_past_keeps_the_rule_of_its_day_and_what_was_known_then() {
        Story story = Story.begun();
        story.register(Story.FIRM, "Firm", World.TEDA, JANUARY);
        story.confirm(Story.FIRM, JANUARY);
        Views before = story.views();
        story.tell(published(rules("2024-2", Map.of("activity-months", "3"), ACTIVE), JANUARY.minusYears(1)));
        story.tell(published(rules("2024-3", Map.of("activity-months", "6"), ACTIVE), AUTUMN));
        Views views = story.views();
        assertThat(counted(before, JUNE)).as("as known before").hasSize(1);
        assertThat(counted(views, JANUARY.plusMonths(3))).hasSize(1);
        assertThat(counted(views, JANUARY.plusMonths(3).plusDays(1))).isEmpty();
        assertThat(members(views, JUNE, false)).singleElement().satisfies(member -> {
            assertThat(member.reason()).isEqualTo("recent");
            assertThat(member.reasonArguments()).containsExactly("no", "not recent");
        });
        assertThat(EntityRules.on(views, AUTUMN).months()).isEqualTo(6);
        assertThat(EntityRules.on(views, AUTUMN.minusDays(1)).months()).isEqualTo(3);
    }

    @Test
    void a_rule_about_kinds_and_places_follows_the_day_each_changed() {
        Story story = Story.begun();
        story.register(Story.FIRM, "Firm", World.TEDA, JANUARY);
        story.tell(published(
                rules(
                        "2024-2",
                        Map.of(),
                        new Condition("maker", "'MANUFACTURING' in it.kinds", "no", "no maker"),
                        new Condition("zone", "it.unit == '120116.TEDA'", "no", "not in the zone")),
                JANUARY));
        story.tell(new EnterpriseClassified(Story.FIRM, List.of(EnterpriseKind.FINANCE), Story.clerk(JUNE)));
        story.tell(new EnterpriseClassified(
                Story.FIRM, List.of(EnterpriseKind.MANUFACTURING), Story.clerk(JUNE.plusMonths(1))));
        story.tell(new EnterpriseRelocated(Story.FIRM, World.BINHAI, null, Story.clerk(AUTUMN)));
        Views views = story.views();
        assertThat(counted(views, JUNE.minusDays(1))).hasSize(1);
        assertThat(members(views, JUNE, false)).extracting(Member::reason).containsExactly("maker");
        assertThat(counted(views, JUNE.plusMonths(1))).hasSize(1);
        assertThat(members(views, AUTUMN, false)).extracting(Member::reason).containsExactly("zone");
    }

    @Test
    void a_condition_that_cannot_be_judged_excludes_and_stops_nothing() {
        Story story = Story.begun();
        story.register(Story.FIRM, "Firm", World.TEDA, JANUARY);
        story.tell(
                published(rules("2024-2", Map.of(), new Condition("wrong", "it.turnover > 3", "no", "no")), JANUARY));
        assertThat(members(story.views(), JUNE, false))
                .extracting(Member::reason)
                .containsExactly("wrong");
    }

    @Test
    void a_trial_says_who_would_enter_and_who_would_leave() {
        Story story = Story.begun();
        for (int firm = 1; firm <= 3; firm++) {
            story.register(CreditCodes.of(firm), "Firm " + firm, World.TEDA, JANUARY);
        }
        story.confirm(CreditCodes.of(1), JANUARY);
        story.confirm(CreditCodes.of(2), JUNE);
        Views views = story.views();
        CountingRules shorter = rules("x", Map.of("activity-months", "2"), ACTIVE);
        RuleTrial leaving = RuleTrial.of(views, shorter, JUNE).getFirst();
        assertThat(leaving.before()).isEqualTo(2);
        assertThat(leaving.after()).isEqualTo(1);
        assertThat(leaving.leaves())
                .containsExactly(new RuleTrial.Change(CreditCodes.of(1).value(), "Firm 1", "recent"));
        CountingRules wider = rules("x", Map.of(), STANDING);
        assertThat(RuleTrial.of(views, wider, JUNE).getFirst().enters())
                .extracting(RuleTrial.Change::id)
                .containsExactly(CreditCodes.of(3).value());
    }

    @Test
    void names_that_firms_do_not_have_and_the_day_itself_are_found_in_a_condition() {
        assertThat(EntityRule.unknownNames(new Condition("a", "it.unit == 'it.none' && it . turnover > 3", "", "")))
                .containsExactly("turnover");
        assertThat(EntityRule.readsDay(new Condition("a", "it.unit == 'day'", "", "")))
                .isFalse();
        assertThat(EntityRule.readsDay(new Condition("a", "day > '2024-01-01'", "", "")))
                .isTrue();
    }
}
