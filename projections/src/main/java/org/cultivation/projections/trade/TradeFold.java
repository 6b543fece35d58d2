package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;

/** Keeps the sums in step with the reports of one firm: takes out what a strand said before a fact and puts in what it says after. */
public final class TradeFold {

    /** The kind of fact that reports what a firm traded. */
    public static final String KIND = "trade-value";

    private TradeFold() {}

    /** The kind; empty when the registers know none of that name. */
    public static Optional<FactKind> kind() {
        return Kinds.find(Register.ENTERPRISE, KIND);
    }

    /** Replaces what {@code before} contributed by what {@code after} does; both are of one firm and key. */
    public static void replace(Strand before, Strand after, String firm, Views views, long position) {
        add(before, firm, views, position, -1);
        add(after, firm, views, position, 1);
    }

    private static void add(Strand strand, String firm, Views views, long position, int sign) {
        BigDecimal last = BigDecimal.ZERO;
        for (Step step : strand.steps()) {
            BigDecimal amount = new BigDecimal(step.values().getOrDefault("amount", "0"));
            BigDecimal more = amount.subtract(last).multiply(BigDecimal.valueOf(sign));
            last = amount;
            if (more.signum() != 0) {
                add(step, unit(views, firm, step.effectiveOn()), more, views, position);
            }
        }
    }

    private static void add(Step step, UnitCode unit, BigDecimal more, Views views, long position) {
        Map<String, String> values = step.values();
        String month = values.getOrDefault("period", "");
        String mode = values.getOrDefault("mode", "");
        String direction = values.getOrDefault("direction", "");
        TradeCell cell = views.find(TradeCell.TYPE, TradeCell.id(month, mode, direction, unit))
                .orElseGet(() -> new TradeCell(month, mode, direction, unit, new TreeMap<>(), -1));
        views.save(TradeCell.TYPE, cell.with(step.effectiveOn(), more, position));
    }

    private static UnitCode unit(Views views, String firm, LocalDate on) {
        return views.find(FirmFields.TYPE, firm)
                .flatMap(view -> view.units().on(on))
                .orElseGet(() -> new UnitCode("000000"));
    }
}
