package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.StandingStep;
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
        List<TradeReport> all =
                views.remembered(List.of("trade-reports", filter, on), () -> workOut(views, filter, on));
        return Page.of(all, page, size);
    }

    private static List<TradeReport> workOut(Views views, TradeFilter filter, LocalDate on) {
        FactKind kind = TradeFold.kind().orElse(null);
        if (kind == null) {
            return List.of();
        }
        TradeRule rule = filter.counted() ? TradeRule.inForce(views, on).orElse(null) : null;
        List<TradeReport> reports = new ArrayList<>();
        for (EntryView firm : views.all(EntryFields.of(Register.ENTERPRISE))) {
            for (String key : keys(firm, kind, filter)) {
                Strand strand = firm.strand(kind, key);
                if (!strand.stepsBy(on).isEmpty()) {
                    report(views, firm, strand, on)
                            .filter(told -> filter.unit() == null
                                    || told.unit() != null && filter.unit().covers(told.unit()))
                            .filter(told -> rule == null
                                    || rule.failed(told.mode(), told.direction())
                                            .isEmpty())
                            .ifPresent(reports::add);
                }
            }
        }
        reports.sort(Comparator.comparing(TradeReport::amount)
                .reversed()
                .thenComparing(TradeReport::code)
                .thenComparing(TradeReport::month)
                .thenComparing(TradeReport::mode)
                .thenComparing(TradeReport::direction));
        return List.copyOf(reports);
    }

    private static Set<String> keys(EntryView firm, FactKind kind, TradeFilter filter) {
        Set<String> keys = new LinkedHashSet<>();
        for (StandingStep standing : firm.steps()) {
            Map<String, String> values = standing.step().values();
            if (standing.kind().equals(kind.name())
                    && filter.takes(
                            values.getOrDefault("period", ""),
                            values.getOrDefault("mode", ""),
                            values.getOrDefault("direction", ""))) {
                keys.add(kind.keyOf(values));
            }
        }
        return keys;
    }

    private static Optional<TradeReport> report(Views views, EntryView firm, Strand strand, LocalDate on) {
        Map<String, String> values = strand.valuesOn(on);
        BigDecimal amount = new BigDecimal(values.getOrDefault("amount", "0"));
        Step first = strand.stepsBy(on).getFirst();
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new TradeReport(
                        firm.id().id(),
                        values.getOrDefault("period", ""),
                        values.getOrDefault("mode", ""),
                        values.getOrDefault("direction", ""),
                        unit(views, firm.id().id(), first.effectiveOn()),
                        amount,
                        firm.positions(strand)));
    }

    private static @Nullable UnitCode unit(Views views, String firm, LocalDate on) {
        return views.find(FirmFields.TYPE, firm)
                .flatMap(view -> view.units().on(on))
                .orElse(null);
    }
}
