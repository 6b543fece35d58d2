package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.firm.FirmDays;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.targets.FindTargets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are worked out from short forms that are kept; they must be those that the documents give. */
class ShortFormsTest {

    private static LocalDate day(Random random) {
        return RandomHistory.FIRST.plusDays(random.nextInt(1_400) - 100);
    }

    private static List<Object> numbers(Views views, LocalDate on) {
        return List.of(
                FindTargets.standings(views, on),
                FindDistricts.counts(views, on),
                FindFunnel.stages(views, null, on.withDayOfYear(1), on),
                FindFunnel.stages(views, World.BINHAI, on.minusYears(1), on));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void numbers_asked_between_facts_are_those_of_views_folded_afresh(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 80, 3_000);
        Random random = new Random(seed);
        InMemoryViews live = Snapshot.fold(history.subList(0, 1));
        InMemoryViews past = live;
        for (RecordedFact fact : history.subList(1, history.size())) {
            live.fold(fact, Projections.all());
            if (random.nextInt(60) == 0) {
                LocalDate on = day(random);
                InMemoryViews fresh = Snapshot.fold(history.subList(0, (int) fact.position() + 1));
                assertThat(numbers(live, on)).isEqualTo(numbers(fresh, on));
                InMemoryViews folded = past.copy();
                for (long next = past.reached() + 1; next <= fact.position(); next++) {
                    folded.fold(history.get((int) next), Projections.all());
                }
                assertThat(numbers(folded, on)).isEqualTo(numbers(fresh, on));
                past = folded;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {24, 25})
    void a_short_form_says_of_any_day_what_the_document_says(long seed) {
        InMemoryViews views = Snapshot.fold(RandomHistory.of(seed, 80, 3_000));
        Random random = new Random(seed);
        for (FirmView firm : views.all(FirmFields.TYPE)) {
            FirmDays days = FirmDays.FORM.of(firm);
            for (int i = 0; i < 60; i++) {
                LocalDate on = day(random);
                int day = DaySpans.number(on);
                assertThat(days.isKnownOn(day)).isEqualTo(firm.isKnownOn(on));
                assertThat(days.isLiveOn(day)).isEqualTo(firm.isLiveOn(on));
                assertThat(days.countsOn(day)).isEqualTo(firm.countsOn(on));
                assertThat(days.statusOn(day)).isEqualTo(firm.statuses().on(on).orElse(null));
                assertThat(days.units().valueOn(day))
                        .isEqualTo(firm.units().on(on).orElse(null));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {26, 27, 28})
    void the_funnel_is_the_one_told_plainly(long seed) {
        InMemoryViews views = Snapshot.fold(RandomHistory.of(seed, 80, 3_000));
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            LocalDate on = day(random);
            LocalDate since = on.minusDays(random.nextInt(500));
            UnitCode scope = i % 3 == 0 ? null : World.BINHAI;
            List<FunnelStage> stages = FindFunnel.stages(views, scope, since, on);
            assertThat(stages).isEqualTo(PlainFunnel.stages(views, scope, since, on, stages));
        }
    }

    @Test
    void the_farthest_days_have_numbers_too() {
        InMemoryViews views = Snapshot.fold(RandomHistory.of(29, 40, 1_500));
        assertThat(FindFunnel.stages(views, null, RandomHistory.LAST, LocalDate.MAX))
                .filteredOn(stage -> stage.status() == PoolStatus.NOMINATED)
                .allMatch(stage -> stage.overdue() == stage.waiting());
        assertThat(FindFunnel.stages(views, null, LocalDate.MIN, LocalDate.MIN))
                .allMatch(stage -> stage.waiting() == 0 && stage.reached() == 0);
    }
}
