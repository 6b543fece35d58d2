package org.cultivation.domain.registers.enterprise;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * What the firm traded in a month by customs supervision mode and direction, in yuan (分模式进出口额; plan task 8). One
 * figure stands for each month, mode and direction, whatever its source, so that two feeds are never added up.
 */
public final class TradeValue {

    private static final Set<String> EXPORT_ONLY = Set.of("9710", "9810", "1039");

    public static final FactKind KIND = Shapes.value(
                    Register.ENTERPRISE,
                    "trade-value",
                    List.of(
                            Field.of("period", FieldType.PERIOD, "2026-10"),
                            Field.option("mode", "9610", "9710", "9810", "1210", "1239", "0110", "1039", "other"),
                            Field.option("direction", "export", "import")),
                    Field.of("amount", FieldType.AMOUNT, "1200000"),
                    Field.line("source", 200, "Customs statistics"))
            .judgedBy(TradeValue::judge)
            .doubtedBy(TradeValue::doubts);

    private TradeValue() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = proposal.values();
        String period = values.getOrDefault("period", "");
        Refusal.when(period.length() != "2026-10".length(), "trade.not-a-month", period);
        Refusal.when(
                YearMonth.parse(period).isAfter(YearMonth.from(proposal.effectiveOn())),
                "trade.month-to-come",
                period,
                proposal.effectiveOn());
        String mode = values.getOrDefault("mode", "");
        Refusal.when(
                EXPORT_ONLY.contains(mode) && !"export".equals(values.get("direction")), "trade.export-only", mode);
        return values;
    }

    /** Mode 1239 is not used in ten cities, of which Tianjin is one (customs announcement 2016/75). */
    private static List<Refusal> doubts(FactKind.Proposal proposal) {
        return "1239".equals(proposal.values().get("mode"))
                ? List.of(new Refusal("trade.mode-not-of-tianjin", "1239"))
                : List.of();
    }
}
