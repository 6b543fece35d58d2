package org.cultivation.application.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;

/**
 * What firms report as traded each month, and the city's foreign trade as customs publish it. Amounts are drawn as
 * weights and then scaled, so that the last twelve months reported come to {@link #TWELVE_MONTHS}.
 */
final class DemoTrade {

    /** Yuan; 78 % of the plan's 100 billion. */
    static final BigDecimal TWELVE_MONTHS = new BigDecimal("78000000000");

    private static final int MONTHS = 24;
    private static final int FIRMS = 160;
    private static final int LARGE = 70;
    private static final double[] SEASON = {0.93, 0.78, 0.98, 0.96, 1.0, 1.02, 1.0, 1.01, 1.05, 1.04, 1.16, 1.07};
    /** Yuan a month. */
    private static final double FOREIGN_TRADE = 68_200_000_000.0;

    private static final EntryId TOTAL = EntryId.of(Register.INDICATOR, "foreign-trade-total");
    private static final EntryId VALUE = EntryId.of(Register.INDICATOR, "cross-border-value");
    private static final int PUBLISHED = 9;
    private static final int REPORTED = 12;

    private final DemoEntries entries;
    private final DemoEntryWords words;
    private final Random random = new Random(9810);

    private record Line(DemoFirm firm, YearMonth month, String mode, String direction, double weight) {}

    DemoTrade(DemoEntries entries, DemoEntryWords words) {
        this.entries = entries;
        this.words = words;
    }

    void tell() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth present = YearMonth.from(entries.today);
        for (int back = MONTHS; back > 0; back--) {
            months.add(present.minusMonths(back));
        }
        foreignTrade(months);
        months.removeIf(month -> !told(month.plusMonths(1).atDay(REPORTED)));
        List<Line> lines = lines(months);
        YearMonth last = months.getLast();
        double sum = lines.stream()
                .filter(line -> line.month().isAfter(last.minusMonths(12)))
                .mapToDouble(Line::weight)
                .sum();
        double scale = TWELVE_MONTHS.doubleValue() / sum;
        Map<YearMonth, BigDecimal> sums = new HashMap<>();
        for (Line line : lines) {
            sums.merge(line.month(), report(line, scale), BigDecimal::add);
        }
        platformTotals(months, sums);
    }

    private boolean told(LocalDate day) {
        return day.isBefore(entries.today);
    }

    private List<Line> lines(List<YearMonth> months) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < FIRMS; i++) {
            DemoFirm firm = entries.firms.get(i);
            LocalDate known = ((RegisterEnterprise) firm.told(0)).act().effectiveOn();
            // The large ones are listed first; those of later lists begin to report one by one.
            boolean large = i < LARGE;
            LocalDate from = large ? known : known.plusMonths(i % 7);
            double size = Math.exp(random.nextGaussian() * 0.8) * (large ? 1 : 0.3);
            double growth = 1.010 + random.nextDouble() * 0.012;
            List<String> modes = modes(firm, i);
            for (int m = 0; m < months.size(); m++) {
                YearMonth month = months.get(m);
                for (int k = 0; k < modes.size(); k++) {
                    double weight = size
                            * Math.pow(growth, m)
                            * SEASON[month.getMonthValue() - 1]
                            * (0.9 + random.nextDouble() * 0.2)
                            / (k + 1);
                    if (!from.isAfter(month.atEndOfMonth())) {
                        String[] way = modes.get(k).split("/", -1);
                        lines.add(new Line(firm, month, way[0], way[1], weight));
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> modes(DemoFirm firm, int index) {
        List<String> own = firm.trade.modes();
        List<String> ordered = new ArrayList<>();
        for (int k = 0; k < own.size() && k < (index % 4 == 1 ? 2 : 1); k++) {
            String mode = own.get((index + k) % own.size());
            boolean imports = mode.equals("1210") || (mode.equals("9610") && index % 3 == 0);
            ordered.add(mode + (imports ? "/import" : "/export"));
        }
        return ordered;
    }

    /** Answers what stands for the month in the end. */
    private BigDecimal report(Line line, double scale) {
        BigDecimal amount = BigDecimal.valueOf(line.weight() * scale).setScale(0, RoundingMode.HALF_UP);
        LocalDate end = line.month().atEndOfMonth();
        LocalDate on = end.plusDays(REPORTED);
        LocalDate later = on.plusDays(20);
        Map<String, String> values = new HashMap<>(Map.of(
                "period", line.month().toString(),
                "mode", line.mode(),
                "direction", line.direction(),
                "amount", amount.toPlainString(),
                "source", words.word("reports")));
        boolean corrected = random.nextInt(90) == 0 && told(later);
        if (corrected) {
            values.put(
                    "amount",
                    amount.multiply(new BigDecimal("1.3"))
                            .setScale(0, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        EntryId entry = DemoEntries.of(line.firm());
        entries.report(entry, on, end, "trade-value/reported", words.word("reports"), values);
        if (corrected) {
            values.put("amount", amount.toPlainString());
            values.put("reason", words.word("correction"));
            entries.tell(
                    entry, later, end, DemoAccount.CLERK_CITY, "trade-value/revised", words.word("correction"), values);
        }
        return amount;
    }

    private void foreignTrade(List<YearMonth> months) {
        for (int m = 0; m < months.size(); m++) {
            YearMonth month = months.get(m);
            LocalDate on = month.atEndOfMonth().plusDays(PUBLISHED);
            // Less seasonal than what is sold online.
            double season = 1 + (SEASON[month.getMonthValue() - 1] - 1) * 0.3;
            long amount =
                    Math.round(FOREIGN_TRADE * season * (1 + m * 0.0012) * (0.995 + random.nextDouble() * 0.01) / 1e6)
                            * 1_000_000;
            if (told(on)) {
                entries.tell(
                        TOTAL,
                        on,
                        month.atEndOfMonth(),
                        DemoAccount.CLERK_CITY,
                        "figure/reported",
                        words.word("customs"),
                        figure(month, "customs", BigDecimal.valueOf(amount)));
            }
            if (m == months.size() - 6) {
                Map<String, String> values = figure(month, "customs", BigDecimal.valueOf(amount + 730_000_000));
                values.put("reason", words.word("revision"));
                entries.tell(
                        TOTAL,
                        on.plusDays(61),
                        month.atEndOfMonth(),
                        DemoAccount.CLERK_CITY,
                        "figure/revised",
                        words.word("customs"),
                        values);
            }
        }
    }

    /** The same trade as the platform counts it: another source, never added to the firms' reports. */
    private void platformTotals(List<YearMonth> months, Map<YearMonth, BigDecimal> sums) {
        for (YearMonth month : months.subList(months.size() - 6, months.size())) {
            BigDecimal amount = sums.getOrDefault(month, BigDecimal.ZERO)
                    .multiply(new BigDecimal("0.97"))
                    .setScale(0, RoundingMode.HALF_UP);
            entries.tell(
                    VALUE,
                    month.atEndOfMonth().plusDays(REPORTED),
                    month.atEndOfMonth(),
                    DemoAccount.CLERK_CITY,
                    "figure/reported",
                    words.word("reports"),
                    figure(month, "platform", amount));
        }
    }

    private static Map<String, String> figure(YearMonth month, String source, BigDecimal amount) {
        return new HashMap<>(Map.of(
                "period",
                month.toString(),
                "source",
                source,
                "unit",
                new UnitCode("120000").value(),
                "mode",
                "all",
                "direction",
                "both",
                "amount",
                amount.toPlainString()));
    }
}
