package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.firm.FirmFields;
import org.jspecify.annotations.Nullable;

/** Questions about what firms reported as traded. */
public final class FindTrade {

    private FindTrade() {}

    /** The last month for which anything was reported by {@code on}. */
    public static Optional<YearMonth> lastReported(Views views, LocalDate on) {
        return views.remembered(
                List.of("last-trade-month", on),
                () -> views.all(TradeCell.TYPE).stream()
                        .filter(cell -> cell.month().length() == "2026-10".length()
                                && cell.on(on).signum() != 0)
                        .map(cell -> YearMonth.parse(cell.month()))
                        .max(Comparator.naturalOrder()));
    }

    /** The {@code count} months that end with {@code last}, oldest first, as reported by {@code on}; each is there. */
    public static List<TradeMonth> months(Views views, YearMonth last, int count, LocalDate on) {
        return views.remembered(List.of("trade-months", last, count, on), () -> {
            Map<YearMonth, TreeMap<String, BigDecimal>> sums = new TreeMap<>();
            for (int back = count - 1; back >= 0; back--) {
                sums.put(last.minusMonths(back), new TreeMap<>());
            }
            for (TradeCell cell : views.all(TradeCell.TYPE)) {
                TreeMap<String, BigDecimal> month =
                        cell.month().length() == "2026-10".length() ? sums.get(YearMonth.parse(cell.month())) : null;
                BigDecimal amount = month == null ? BigDecimal.ZERO : cell.on(on);
                if (month != null && amount.signum() != 0) {
                    month.merge(cell.mode(), amount, BigDecimal::add);
                }
            }
            List<TradeMonth> months = new ArrayList<>();
            sums.forEach((month, modes) -> months.add(new TradeMonth(month, modes)));
            return List.copyOf(months);
        });
    }

    /** The reports behind a sum, largest first, as they stand on {@code on}. */
    public static Page<TradeReport> reports(Views views, TradeFilter filter, LocalDate on, int page, int size) {
        Page.check(page, size);
        return views.remembered(
                List.of("trade-reports", filter, on, page, size), () -> workOut(views, filter, on, page, size));
    }

    private static Page<TradeReport> workOut(Views views, TradeFilter filter, LocalDate on, int page, int size) {
        LargestReports largest = largest(views, filter, on, (long) page * size);
        FactKind kind = TradeFold.kind().orElse(null);
        List<TradeReport> rows = new ArrayList<>();
        if (kind != null) {
            largest.inOrder().stream().skip((long) (page - 1) * size).forEach(found -> {
                EntryView firm = found.firm().firm();
                rows.add(report(views, firm, firm.strand(kind, found.stretch().key()), on));
            });
        }
        return new Page<>(rows, page, size, largest.offered());
    }

    private static LargestReports largest(Views views, TradeFilter filter, LocalDate on, long most) {
        TradeRule rule = filter.counted() ? TradeRule.inForce(views, on).orElse(null) : null;
        int day = DaySpans.number(on);
        int first = FirmReports.number(filter.from());
        int last = FirmReports.number(filter.to());
        LargestReports largest = new LargestReports(most);
        for (FirmReports firm : views.all(FirmReports.FORM)) {
            for (FirmReports.Stretch told : firm.all()) {
                if (told.month() >= first
                        && told.month() <= last
                        && told.standsOn(day)
                        && (filter.mode() == null || filter.mode().equals(told.mode()))
                        && (filter.direction() == null || filter.direction().equals(told.direction()))
                        && (rule == null
                                || rule.failed(told.mode(), told.direction()).isEmpty())
                        && (filter.unit() == null || covers(views, filter.unit(), firm, told))) {
                    largest.offer(firm, told);
                }
            }
        }
        return largest;
    }

    private static boolean covers(Views views, UnitCode wanted, FirmReports firm, FirmReports.Stretch told) {
        UnitCode unit = unit(views, firm.firm().id().id(), LocalDate.ofEpochDay(told.reported()));
        return unit != null && wanted.covers(unit);
    }

    private static TradeReport report(Views views, EntryView firm, Strand strand, LocalDate on) {
        Map<String, String> values = strand.valuesOn(on);
        Step first = strand.stepsBy(on).getFirst();
        return new TradeReport(
                firm.id().id(),
                values.getOrDefault("period", ""),
                values.getOrDefault("mode", ""),
                values.getOrDefault("direction", ""),
                unit(views, firm.id().id(), first.effectiveOn()),
                new BigDecimal(values.getOrDefault("amount", "0")),
                firm.positions(strand));
    }

    private static @Nullable UnitCode unit(Views views, String firm, LocalDate on) {
        return views.find(FirmFields.TYPE, firm)
                .flatMap(view -> view.units().on(on))
                .orElse(null);
    }
}
