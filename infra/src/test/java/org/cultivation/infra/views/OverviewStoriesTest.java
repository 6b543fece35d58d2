package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.overview.FindParks;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeFilter;
import org.cultivation.projections.trade.TradeMonth;
import org.cultivation.projections.trade.TradeReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewStoriesTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 10);
    private static final UnifiedSocialCreditCode OTHER = CreditCodes.of(2);
    private static final UnitCode WUQING = new UnitCode("120114");

    private final Story story = Story.begun();

    @BeforeEach
    void begin() {
        Condition modes = new Condition("mode-counts", "it.mode != '1239'", "no", "no");
        Condition open = new Condition("park-recognised", "it.recognition.holds", "no", "no");
        story.tell(new CountingRulesPublished(
                new CountingRules(
                        "2024-1",
                        List.of(
                                new CountingRule("value", "enterprise", Measure.AMOUNTS, Map.of(), List.of(modes)),
                                new CountingRule("parks", "park", Measure.ENTRIES, Map.of(), List.of(open)))),
                Story.reviewer("wang", LocalDate.of(2024, 1, 1))));
        story.register(Story.FIRM, "Haihe", World.TEDA, START);
        story.register(OTHER, "Wuqing", WUQING, START);
    }

    private void trade(
            UnifiedSocialCreditCode firm, String move, String month, String mode, String yuan, LocalDate on) {
        Map<String, String> values = new java.util.HashMap<>(
                Map.of("period", month, "mode", mode, "direction", "export", "amount", yuan, "source", "customs"));
        if (move.equals("revised")) {
            values.put("reason", "late returns");
        }
        story.tell(new EntryFact(
                EntryId.of(Register.ENTERPRISE, firm.value()), "trade-value", move, values, Story.reviewer("li", on)));
    }

    private void fact(EntryId id, String kind, String move, LocalDate on, Map<String, String> values) {
        story.tell(new EntryFact(id, kind, move, values, Story.reviewer("li", on)));
    }

    @Test
    void months_tell_each_mode_as_reported_by_the_day_and_a_month_without_reports_is_empty() {
        trade(Story.FIRM, "reported", "2025-04", "9710", "300", START.plusMonths(4));
        trade(OTHER, "reported", "2025-04", "9610", "50", START.plusMonths(4));
        trade(Story.FIRM, "revised", "2025-04", "9710", "400", JULY);
        trade(OTHER, "reported", "2025-06", "9710", "70", JULY);
        InMemoryViews views = story.views();
        YearMonth june = YearMonth.of(2025, 6);

        assertThat(FindTrade.lastReported(views, JULY)).contains(june);
        assertThat(FindTrade.lastReported(views, JULY.minusDays(1))).contains(YearMonth.of(2025, 4));
        assertThat(FindTrade.lastReported(views, START)).isEmpty();
        List<TradeMonth> months = FindTrade.months(views, june, 3, JULY);
        assertThat(months)
                .extracting(TradeMonth::month)
                .containsExactly(YearMonth.of(2025, 4), YearMonth.of(2025, 5), june);
        assertThat(months.getFirst().modes())
                .containsExactly(Map.entry("9610", BigDecimal.valueOf(50)), Map.entry("9710", BigDecimal.valueOf(400)));
        assertThat(months.get(1).modes()).isEmpty();
        assertThat(FindTrade.months(views, june, 3, JULY.minusDays(1))
                        .getFirst()
                        .total())
                .isEqualByComparingTo("350");
    }

    @Test
    void the_reports_behind_a_month_add_up_to_it_and_name_their_facts() {
        trade(Story.FIRM, "reported", "2025-04", "9710", "300", START.plusMonths(4));
        trade(Story.FIRM, "revised", "2025-04", "9710", "400", JULY);
        trade(OTHER, "reported", "2025-04", "9710", "70", JULY);
        trade(OTHER, "reported", "2025-05", "9710", "9", JULY);
        InMemoryViews views = story.views();
        YearMonth april = YearMonth.of(2025, 4);

        List<TradeReport> reports = FindTrade.reports(
                        views, new TradeFilter(april, april, "9710", "export", null, false), JULY, 1, 10)
                .rows();
        assertThat(reports).extracting(TradeReport::code).containsExactly(Story.FIRM.value(), OTHER.value());
        assertThat(reports.getFirst().positions()).hasSize(2);
        assertThat(reports.stream().map(TradeReport::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        FindTrade.months(views, april, 1, JULY).getFirst().total());
        assertThat(FindTrade.reports(views, new TradeFilter(april, april, null, null, WUQING, true), JULY, 1, 10)
                        .rows())
                .extracting(TradeReport::code)
                .containsExactly(OTHER.value());
        assertThat(FindTrade.reports(views, new TradeFilter(april, april, "9610", null, null, true), JULY, 1, 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void value_by_unit_leaves_out_what_does_not_count_and_a_zone_is_part_of_its_district() {
        trade(Story.FIRM, "reported", "2025-06", "9710", "300", JULY);
        trade(Story.FIRM, "reported", "2025-06", "1239", "1000", JULY);
        trade(OTHER, "reported", "2025-05", "9710", "70", JULY);
        Map<UnitCode, BigDecimal> units = FindTargets.byUnit(story.views(), "value", JULY);
        assertThat(units)
                .containsEntry(World.TEDA, BigDecimal.valueOf(300))
                .containsEntry(WUQING, BigDecimal.valueOf(70))
                .containsEntry(new UnitCode(World.TEDA.value().substring(0, 6)), BigDecimal.valueOf(300));
        YearMonth june = YearMonth.of(2025, 6);
        assertThat(FindTrade.reports(
                                story.views(),
                                new TradeFilter(june.minusMonths(11), june, null, null, World.TEDA, true),
                                JULY,
                                1,
                                10)
                        .rows())
                .extracting(TradeReport::mode)
                .containsExactly("9710");
    }

    @Test
    void parks_that_count_tell_their_level_and_the_unit_they_lie_in() {
        EntryId one = EntryId.of(Register.PARK, "p-000001");
        EntryId two = EntryId.of(Register.PARK, "p-000002");
        for (EntryId park : List.of(one, two)) {
            fact(park, "registration", "registered", START, Map.of("name", park.id(), "unit", "120114"));
        }
        fact(one, "recognition", "recognised-before", START, Map.of("level", "demonstration"));
        fact(two, "recognition", "recognised-before", JULY, Map.of("level", "municipal"));
        InMemoryViews views = story.views();
        assertThat(FindParks.counted(views, START))
                .singleElement()
                .satisfies(park -> assertThat(park.isDemonstration()).isTrue());
        assertThat(FindParks.counted(views, JULY))
                .extracting(FindParks.CountedPark::level)
                .containsExactly("demonstration", "municipal");
        assertThat(FindTargets.byUnit(views, "parks", JULY)).containsEntry(WUQING, BigDecimal.valueOf(2));
    }

    @Test
    void a_task_is_overdue_from_the_day_after_it_was_due_until_it_is_accepted() {
        EntryId task = EntryId.of(Register.TASK, "t-000001");
        fact(
                task,
                "assignment",
                "assigned",
                START,
                Map.of(
                        "plan",
                        "p",
                        "number",
                        "3",
                        "title",
                        "Belts",
                        "responsible",
                        "Bureau",
                        "due-on",
                        JULY.toString()));
        fact(task, "progress", "reported", START.plusDays(9), Map.of("percent", "60", "progress", "half"));
        fact(task, "progress", "accepted", JULY.plusDays(20), Map.of("opinion", "done"));
        InMemoryViews views = story.views();
        assertThat(FindTasks.all(views, START.minusDays(1))).isEmpty();
        assertThat(FindTasks.all(views, JULY)).extracting(TaskRow::overdue).containsExactly(false);
        assertThat(FindTasks.all(views, JULY.plusDays(1))).singleElement().satisfies(late -> {
            assertThat(late.overdue()).isTrue();
            assertThat(late.percent()).isEqualTo("60");
        });
        assertThat(FindTasks.all(views, JULY.plusDays(20)))
                .singleElement()
                .satisfies(
                        done -> assertThat(done.overdue() || !done.isClosed()).isFalse());
    }
}
