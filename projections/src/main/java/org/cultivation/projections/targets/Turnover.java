package org.cultivation.projections.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Target.Measure;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.trade.ForeignTrade;
import org.cultivation.projections.trade.TradeCell;
import org.cultivation.projections.trade.TradeRule;
import org.jspecify.annotations.Nullable;

/**
 * What was traded in the twelve months that end with the last month reported by a day, by the modes and directions that
 * the rule lets count, and its share of all foreign trade. Only the reports of firms are added up, never together with a
 * total from elsewhere.
 */
final class Turnover {

    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final int MONTHS = 12;
    /** Length of a month as text; a year is no month. */
    private static final int MONTH = 7;

    private final Views views;
    private final TradeRule rule;

    private Turnover(Views views, CountingRule rule) {
        this.views = views;
        this.rule = new TradeRule(views, rule);
    }

    /** The value of {@code goal} on each of {@code days}; null when nothing is reported. */
    static @Nullable ToDoubleFunction<LocalDate> series(
            Views views, Target goal, CountingRule rule, NavigableSet<LocalDate> days) {
        if (views.all(TradeCell.TYPE).isEmpty()) {
            return null;
        }
        Turnover turnover = new Turnover(views, rule);
        NavigableMap<YearMonth, MonthSum> months = turnover.months();
        Map<LocalDate, Double> values = new HashMap<>();
        for (LocalDate day : days) {
            values.put(day, turnover.value(goal.measure(), day, months));
        }
        return day -> values.getOrDefault(day, 0.0);
    }

    /** The figures by unit, mode and direction over the same twelve months. */
    static Page<Member> members(Views views, CountingRule rule, LocalDate on, boolean counted, int page, int size) {
        Turnover turnover = new Turnover(views, rule);
        YearMonth last = turnover.last(on).orElse(YearMonth.from(on));
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, TradeCell> first = new HashMap<>();
        for (TradeCell cell : views.all(TradeCell.TYPE)) {
            if (within(cell, last) && turnover.failed(cell).isEmpty() == counted) {
                String key = String.join("/", cell.unit().value(), cell.mode(), cell.direction());
                sums.merge(key, cell.on(on), BigDecimal::add);
                first.putIfAbsent(key, cell);
            }
        }
        List<Member> members = new ArrayList<>();
        sums.forEach((key, sum) -> {
            TradeCell cell = first.get(key);
            if (cell != null && sum.signum() != 0) {
                Optional<Condition> failed = turnover.failed(cell);
                members.add(new Member(
                        key,
                        "figure",
                        cell.mode() + " " + cell.direction(),
                        cell.unit(),
                        counted,
                        failed.map(Condition::id).orElse("reported"),
                        failed.map(condition -> List.of(condition.otherwise(), condition.otherwiseEnglish()))
                                .orElseGet(() -> List.of(
                                        sum.divide(YI, 4, RoundingMode.HALF_UP).toPlainString())),
                        List.of()));
            }
        });
        members.sort(Comparator.comparing(Member::code));
        return Page.of(members, page, size);
    }

    /** What counts over the same twelve months, by the unit that reported it, in yuan. */
    static Map<UnitCode, BigDecimal> byUnit(Views views, CountingRule rule, LocalDate on) {
        Turnover turnover = new Turnover(views, rule);
        YearMonth last = turnover.last(on).orElse(YearMonth.from(on));
        Map<UnitCode, BigDecimal> sums = new TreeMap<>();
        for (TradeCell cell : views.all(TradeCell.TYPE)) {
            if (within(cell, last) && turnover.failed(cell).isEmpty()) {
                sums.merge(cell.unit(), cell.on(on), BigDecimal::add);
            }
        }
        return sums;
    }

    private Optional<YearMonth> last(LocalDate on) {
        return months().entrySet().stream()
                .filter(month -> month.getValue().isReportedBy(on))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    private double value(Measure measure, LocalDate day, NavigableMap<YearMonth, MonthSum> months) {
        YearMonth last = months.entrySet().stream()
                .filter(month -> month.getValue().isReportedBy(day))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null) {
            return 0;
        }
        BigDecimal traded = BigDecimal.ZERO;
        for (MonthSum month :
                months.subMap(last.minusMonths(MONTHS - 1), true, last, true).values()) {
            traded = traded.add(month.on(day));
        }
        if (measure == Measure.PERCENT) {
            BigDecimal all = ForeignTrade.twelveMonths(views, last, day);
            return all.signum() == 0
                    ? 0
                    : traded.multiply(BigDecimal.valueOf(100))
                            .divide(all, MathContext.DECIMAL64)
                            .doubleValue();
        }
        return traded.divide(YI, MathContext.DECIMAL64).doubleValue();
    }

    /** What counts of each month, by the day from which it was reported. */
    private record MonthSum(NavigableMap<LocalDate, BigDecimal> reported) {

        boolean isReportedBy(LocalDate day) {
            return !reported.isEmpty() && !reported.firstKey().isAfter(day);
        }

        BigDecimal on(LocalDate day) {
            Map.Entry<LocalDate, BigDecimal> entry = reported.floorEntry(day);
            return entry == null ? BigDecimal.ZERO : entry.getValue();
        }
    }

    private NavigableMap<YearMonth, MonthSum> months() {
        NavigableMap<YearMonth, NavigableMap<LocalDate, BigDecimal>> changes = new TreeMap<>();
        for (TradeCell cell : views.all(TradeCell.TYPE)) {
            if (cell.month().length() == MONTH && failed(cell).isEmpty()) {
                NavigableMap<LocalDate, BigDecimal> month =
                        changes.computeIfAbsent(YearMonth.parse(cell.month()), any -> new TreeMap<>());
                cell.changes().forEach((day, more) -> month.merge(day, more, BigDecimal::add));
            }
        }
        NavigableMap<YearMonth, MonthSum> months = new TreeMap<>();
        changes.forEach((month, days) -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
                sum = sum.add(day.getValue());
                day.setValue(sum);
            }
            months.put(month, new MonthSum(days));
        });
        return months;
    }

    private static boolean within(TradeCell cell, YearMonth last) {
        if (cell.month().length() != MONTH) {
            return false;
        }
        YearMonth month = YearMonth.parse(cell.month());
        return !month.isAfter(last) && month.isAfter(last.minusMonths(MONTHS));
    }

    private Optional<Condition> failed(TradeCell cell) {
        return rule.failed(cell.mode(), cell.direction());
    }
}
