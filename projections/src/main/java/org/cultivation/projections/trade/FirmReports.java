package org.cultivation.projections.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.ShortForm;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;

/**
 * What one firm reported, kept with its document in a form that is quick to walk through: questions about reports look at
 * all of them, a few hundred thousand.
 *
 * @param all what stands from a day to a day, one for each report and each of its revisions; none of them zero
 */
record FirmReports(EntryView firm, List<Stretch> all) {

    static final ShortForm<EntryView, FirmReports> FORM =
            new ShortForm<>(EntryFields.of(Register.ENTERPRISE), FirmReports::of);

    /** Length of a month as text; a year is no month. */
    private static final int MONTH = "2026-10".length();

    FirmReports {
        all = List.copyOf(all);
    }

    /**
     * One figure while it stands. Days are numbers as in {@link DaySpans#number}.
     *
     * @param month as in {@link #number(YearMonth)}; @param reported the day its first report took effect
     * @param from first day; @param end the day after the last
     * @param rough the amount as near as a double comes: never in another order than the exact one
     */
    record Stretch(
            String key,
            int month,
            String mode,
            String direction,
            int reported,
            int from,
            int end,
            String amount,
            double rough) {

        boolean standsOn(int day) {
            return from <= day && day < end;
        }

        BigDecimal exact() {
            return new BigDecimal(amount);
        }
    }

    /** Months since the year 0. */
    static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH));
    }

    private static FirmReports of(EntryView firm) {
        FactKind kind = TradeFold.kind().orElse(null);
        List<Stretch> all = new ArrayList<>();
        if (kind != null) {
            for (Strand strand : firm.strands(kind)) {
                add(strand, all);
            }
        }
        return new FirmReports(firm, all);
    }

    private static void add(Strand strand, List<Stretch> all) {
        List<Step> steps = strand.steps();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate on = steps.get(i).effectiveOn();
            int from = DaySpans.number(on);
            int end = i + 1 == steps.size()
                    ? Integer.MAX_VALUE
                    : DaySpans.number(steps.get(i + 1).effectiveOn());
            Map<String, String> values = steps.size() == 1 ? steps.getFirst().values() : strand.valuesOn(on);
            String period = values.getOrDefault("period", "");
            BigDecimal amount = new BigDecimal(values.getOrDefault("amount", "0"));
            if (from < end && period.length() == MONTH && amount.signum() != 0) {
                all.add(new Stretch(
                        strand.key(),
                        number(YearMonth.parse(period)),
                        values.getOrDefault("mode", ""),
                        values.getOrDefault("direction", ""),
                        DaySpans.number(steps.getFirst().effectiveOn()),
                        from,
                        end,
                        values.getOrDefault("amount", "0"),
                        amount.doubleValue()));
            }
        }
    }
}
