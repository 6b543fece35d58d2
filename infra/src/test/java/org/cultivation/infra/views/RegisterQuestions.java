package org.cultivation.infra.views;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Views;
import org.cultivation.projections.amendments.FindAmendments;
import org.cultivation.projections.cases.FindCase;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.imports.FindImports;
import org.cultivation.projections.overview.FindParks;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.timeline.FindTimeline;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeFilter;
import org.cultivation.projections.worklist.FindWork;

/** The questions that the pages ask, each with all that its page needs. */
final class RegisterQuestions {

    private static final int ALL = Integer.MAX_VALUE;

    private RegisterQuestions() {}

    static void all(Timing timing, int firms, int brands) {
        dashboard(timing);
        targets(timing);
        lists(timing);
        entries(timing, firms, brands);
        firms(timing, firms);
    }

    private static void dashboard(Timing timing) {
        timing.time("dashboard", (views, on, n) -> dashboard(views, on));
        for (String target : FindTargets.IDS) {
            timing.time("dashboard tiles: " + target, (views, on, n) -> FindTargets.byUnit(views, target, on));
        }
        timing.time("trade by month and mode", (views, on, n) -> trade(views, on));
        timing.time("reports of twelve months, largest first", (views, on, n) -> reports(views, on, n));
        timing.time(
                "reports that count, of one district",
                (views, on, n) -> FindTrade.reports(
                        views,
                        new TradeFilter(
                                YearMonth.from(on).minusMonths(11),
                                YearMonth.from(on),
                                "9710",
                                null,
                                World.BINHAI,
                                true),
                        on,
                        1,
                        50));
        timing.time("tasks", (views, on, n) -> FindTasks.all(views, on));
        timing.time("parks that count", (views, on, n) -> FindParks.counted(views, on));
    }

    /** What the dashboard shows of a day. */
    static Object dashboard(Views views, LocalDate on) {
        return List.of(
                FindTargets.standings(views, on),
                FindFunnel.stages(views, null, on.withDayOfYear(1), on),
                FindDistricts.counts(views, on),
                FindFeed.latest(views, 10, null),
                FindEntries.statuses(views, Register.BRAND, on),
                FindEntries.statuses(views, Register.PARK, on),
                FindEntries.statuses(views, Register.BELT, on),
                FindEntries.expiring(views, Register.BRAND, on, 90),
                FindParks.counted(views, on),
                FindTasks.all(views, on),
                trade(views, on));
    }

    private static Object trade(Views views, LocalDate on) {
        return FindTrade.lastReported(views, on)
                .map(last -> FindTrade.months(views, last, 13, on))
                .orElse(List.of());
    }

    private static Object reports(Views views, LocalDate on, int n) {
        YearMonth last = FindTrade.lastReported(views, on).orElse(YearMonth.from(on));
        return FindTrade.reports(
                views, new TradeFilter(last.minusMonths(11), last, null, null, null, false), on, 1 + n % 5, 50);
    }

    private static void targets(Timing timing) {
        timing.time("all targets", (views, on, n) -> FindTargets.standings(views, on));
        for (String target : FindTargets.IDS) {
            timing.time(
                    "explained: " + target,
                    (views, on, n) -> List.of(
                            FindTargets.standings(views, on),
                            FindTargets.members(views, target, on, true, 1, 50),
                            FindTargets.members(views, target, on, false, 1, ALL)));
        }
        timing.time("plans", (views, on, n) -> List.of(FindPlans.all(views), FindPlans.inForce(views, on)));
    }

    private static void lists(Timing timing) {
        String[] sorts = {"id", "name", "unit", "status", "since", "expiring"};
        for (Register register : Register.values()) {
            timing.time(
                    "list of " + register,
                    (views, on, n) -> List.of(
                            FindEntries.list(
                                    views,
                                    register,
                                    new EntryFilter(
                                            n % 3 == 0 ? "1" : null, n % 2 == 0 ? World.CITY : null, null, null, null),
                                    on,
                                    sorts[n % sorts.length],
                                    n % 4 == 0,
                                    1,
                                    50),
                            FindEntries.statuses(views, register, on),
                            FindEntries.expiring(views, register, on, 90)));
        }
        timing.time("registers, overview", (views, on, n) -> {
            List<Object> cards = new ArrayList<>();
            for (Register register : Register.values()) {
                if (register != Register.ENTERPRISE) {
                    cards.add(FindEntries.statuses(views, register, on));
                    cards.add(FindEntries.expiring(views, register, on, 90));
                }
            }
            cards.add(FindEntries.pending(views));
            return cards;
        });
        timing.time(
                "about to expire, all registers",
                (views, on, n) -> Arrays.stream(Register.values())
                        .map(register -> FindEntries.expiring(views, register, on, 365))
                        .toList());
    }

    private static void entries(Timing timing, int firms, int brands) {
        timing.time(
                "a brand's page",
                (views, on, n) -> page(views, EntryId.of(Register.BRAND, "b-%06d".formatted(1 + n % brands)), on));
        timing.time(
                "a firm's further facts and their timeline",
                (views, on, n) -> page(
                        views, EntryId.of(Register.ENTERPRISE, code(n, firms).value()), on));
        timing.time(
                "the series of total foreign trade",
                (views, on, n) -> page(views, EntryId.of(Register.INDICATOR, "foreign-trade-total"), on));
    }

    private static Object page(Views views, EntryId id, LocalDate on) {
        EntryView view = FindEntries.view(views, id).orElseThrow();
        return List.of(
                FindEntries.one(views, id, on), FindEntries.strands(view, on), FindEntryTimeline.of(views, id, on));
    }

    private static UnifiedSocialCreditCode code(int n, int firms) {
        return CreditCodes.of(1 + n % firms);
    }

    private static void firms(Timing timing, int firms) {
        SortKey[] sorts = SortKey.values();
        timing.time(
                "firms, filtered and sorted",
                (views, on, n) -> List.of(
                        FindEnterprises.page(views, filter(sorts[n % sorts.length], n), on),
                        FindEnterprises.countByStatus(views, on, null)));
        timing.time(
                "firms, all by name",
                (views, on, n) -> FindEnterprises.page(views, EnterpriseFilter.all(1 + n % 100, 50), on));
        timing.time("a firm's page", (views, on, n) -> {
            UnifiedSocialCreditCode code = code(n, firms);
            return List.of(
                    FindEnterprises.one(views, code, on),
                    FindWork.of(views, code, on),
                    FindCase.of(views, code, on),
                    FindTimeline.of(views, code, on),
                    FindAmendments.pending(views, null));
        });
        timing.time(
                "work list",
                (views, on, n) -> List.of(
                        FindWork.counts(views, null, on),
                        FindWork.page(
                                views, Set.of(PoolStatus.NOMINATED, PoolStatus.ON_NOTICE), World.BINHAI, on, 1, 50),
                        FindAmendments.pending(views, null)));
        timing.time("feed", (views, on, n) -> FindFeed.latest(views, 50, n % 2 == 0 ? on : null));
        timing.time("imports", (views, on, n) -> FindImports.page(views, 1, 50));
    }

    private static EnterpriseFilter filter(SortKey sort, int n) {
        return new EnterpriseFilter(
                n % 3 == 0 ? "firm 12" : null,
                n % 2 == 0 ? World.BINHAI : null,
                n % 5 == 0 ? EnterpriseKind.MANUFACTURING : null,
                Set.of(),
                n % 7 == 0 ? Boolean.TRUE : null,
                null,
                sort,
                n % 4 == 0,
                1,
                50);
    }
}
