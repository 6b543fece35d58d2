package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Page;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.districts.UnitCount;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.TargetStanding;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On any day, as known at any position: numbers are their lists, and sums agree. */
class NumbersTest {

    private static final int ALL = 100_000;

    private interface Check {
        void on(InMemoryViews views, LocalDate day, List<RecordedFact> known);
    }

    private static void onRandomDays(long seed, Check check) {
        List<RecordedFact> history = RandomHistory.of(seed, 80, 3_000);
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            List<RecordedFact> known = history.subList(0, 1 + random.nextInt(history.size()));
            InMemoryViews views = Snapshot.fold(known);
            for (int j = 0; j < 5; j++) {
                check.on(views, RandomHistory.FIRST.plusDays(random.nextInt(1_400) - 100), known);
            }
        }
    }

    private static List<Member> members(InMemoryViews views, LocalDate day, boolean counted) {
        return FindTargets.members(views, "entities", day, counted, 1, ALL).rows();
    }

    private static List<EnterpriseRow> firms(InMemoryViews views, LocalDate day) {
        return FindEnterprises.page(views, EnterpriseFilter.all(1, ALL), day).rows();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void members_and_excluded_are_all_firms_known_and_each_number_is_its_list(long seed) {
        onRandomDays(seed, (views, day, known) -> {
            List<Member> counted = members(views, day, true);
            List<Member> excluded = members(views, day, false);
            Set<String> both = new HashSet<>();
            counted.forEach(member -> assertThat(both.add(member.code())).isTrue());
            excluded.forEach(member -> assertThat(both.add(member.code())).isTrue());
            List<EnterpriseRow> all = firms(views, day);
            assertThat(both)
                    .isEqualTo(all.stream().map(row -> row.code().value()).collect(Collectors.toSet()));
            assertThat(counted)
                    .allMatch(member -> member.counted() && member.reason().equals("activity-confirmed"));
            assertThat(excluded)
                    .noneMatch(member -> member.counted() || member.reason().equals("activity-confirmed"));
            assertThat(all.stream().filter(EnterpriseRow::counted)).hasSize(counted.size());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void counting_agrees_with_the_rule_told_plainly(long seed) {
        onRandomDays(seed, (views, day, known) -> {
            Set<UnifiedSocialCreditCode> expected = PlainCounting.counted(known, day);
            assertThat(members(views, day, true).stream()
                            .map(member -> new UnifiedSocialCreditCode(member.code()))
                            .collect(Collectors.toSet()))
                    .isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void statuses_and_districts_sum_up_to_the_total(long seed) {
        onRandomDays(seed, (views, day, known) -> {
            List<EnterpriseRow> all = firms(views, day);
            assertThat(FindEnterprises.countByStatus(views, day, null).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(all.size());
            List<UnitCount> districts = FindDistricts.counts(views, day).stream()
                    .filter(row -> !FindDistricts.isZone(row.unit()))
                    .toList();
            assertThat(districts.stream().mapToLong(UnitCount::entities).sum())
                    .isEqualTo(members(views, day, true).size());
            assertThat(districts.stream().mapToLong(UnitCount::inPool).sum())
                    .isEqualTo(FindEnterprises.countByStatus(views, day, null).get(PoolStatus.IN_POOL));
            for (UnitCount row : FindDistricts.counts(views, day)) {
                EnterpriseFilter filter =
                        new EnterpriseFilter(null, row.unit(), null, Set.of(), true, null, SortKey.CODE, false, 1, ALL);
                assertThat(FindEnterprises.page(views, filter, day).total()).isEqualTo(row.entities());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void the_curve_of_a_target_is_its_number_on_each_day(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 80, 3_000);
        InMemoryViews views = Snapshot.fold(history);
        TargetStanding entities =
                FindTargets.standings(views, RandomHistory.LAST).getFirst();
        assertThat(entities.history()).hasSizeGreaterThan(20);
        entities.history()
                .forEach(point -> assertThat(point.value().longValueExact())
                        .isEqualTo(FindTargets.members(views, "entities", point.on(), true, 1, 1)
                                .total()));
        assertThat(entities.actual()).isEqualTo(entities.history().getLast().value());
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void who_waits_in_the_funnel_is_who_is_in_the_work_list(long seed) {
        onRandomDays(seed, (views, day, known) -> {
            for (FunnelStage stage : FindFunnel.stages(views, World.BINHAI, day.withDayOfYear(1), day)) {
                Page<WorkItem> work = FindWork.page(views, Set.of(stage.status()), World.BINHAI, day, 1, ALL);
                boolean settled = stage.status() == PoolStatus.IN_POOL || stage.status() == PoolStatus.REJECTED;
                assertThat(work.total())
                        .isEqualTo(FindWork.counts(views, World.BINHAI, day).get(stage.status()));
                if (!settled) {
                    assertThat(stage.waiting()).isEqualTo(work.total());
                    assertThat(stage.overdue())
                            .isEqualTo(work.rows().stream()
                                    .filter(WorkItem::overdue)
                                    .count());
                }
                assertThat(work.rows()).isSortedAccordingTo(Comparator.comparing(WorkItem::since));
            }
        });
    }
}
