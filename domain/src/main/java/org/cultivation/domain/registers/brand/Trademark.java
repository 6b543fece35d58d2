package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A trademark in one territory (商标). The key is the office's code and the number of WIPO ST.13: type 50, year, serial of
 * nine digits. A mark of the Madrid system ({@code WO}) has one strand for each designated territory and is a right only
 * where it is protected; any other office registers for its own territory.
 */
public final class Trademark {

    private static final String MADRID = "WO";

    public static final FactKind KIND = FactKind.of(
                    Register.BRAND,
                    "trademark",
                    Shape.COURSE,
                    Move.of("filed", "filed", NOTHING)
                            .with(
                                    Field.codes("classes", "([1-9]|[1-3][0-9]|4[0-5])", "12"),
                                    Field.line("sign", 200, "HAIHE RIDER").optional()),
                    Move.of("registered", "registered", NOTHING, "filed")
                            .with(
                                    Field.day("filed-on", "2023-03-01"),
                                    Field.codes("classes", "([1-9]|[1-3][0-9]|4[0-5])", "12"),
                                    Shapes.until().optional()),
                    Move.of("provisionally-refused", "refused", "filed", "registered")
                            .with(Shapes.reason()),
                    Move.of("protected", "protected", "registered", "refused")
                            .with(Shapes.until().optional()),
                    Move.of("declared", "registered", "registered")
                            .with(Shapes.until().optional()),
                    Move.of("renewed", "registered", "registered")
                            .with(Shapes.until().optional()),
                    Move.of("protection-renewed", "protected", "protected")
                            .with(Shapes.until().optional()),
                    Move.of("assigned", "registered", "registered")
                            .with(Field.line("assignee", 200, "HAIHE TRADING CO")),
                    Move.of("lapsed", "lapsed", "filed", "registered", "protected", "refused")
                            .with(Shapes.reason().optional()),
                    Move.of("cancelled", "cancelled", "registered", "protected").with(Shapes.reason()))
            .keyedBy(
                    Field.code("mark", "[A-Z]{2}50[0-9]{13}", "EM500000018660437"),
                    Field.code("territory", "[A-Z]{2}", "EM"))
            .holdsIn("registered", "protected")
            .judgedBy(Trademark::judge);

    private Trademark() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = new TreeMap<>(proposal.values());
        String office = values.getOrDefault("mark", "").substring(0, 2);
        String territory = values.getOrDefault("territory", "");
        boolean madrid = office.equals(MADRID);
        Refusal.when(madrid == territory.equals(office), "trademark.territory", office, territory);
        Refusal.when(
                !madrid
                        && (proposal.move().equals("protected")
                                || proposal.move().equals("protection-renewed")),
                "trademark.protected-is-madrid",
                office);
        Refusal.when(proposal.move().equals("declared") && !office.equals("US"), "trademark.declaration-is-us", office);
        LocalDate until = term(proposal, office);
        if (until != null) {
            values.putIfAbsent(FactKind.UNTIL, until.toString());
        }
        return Terms.inOrder(new FactKind.Proposal(proposal.move(), values, proposal.effectiveOn(), proposal.before()));
    }

    /**
     * The last day of the term, where nobody typed it. EUTM and Madrid run ten years from filing, others from
     * registration. A United States registration falls six years and six months (grace included) after registration
     * unless use is declared, which carries it to ten years.
     */
    private static @Nullable LocalDate term(FactKind.Proposal proposal, String office) {
        LocalDate on = proposal.effectiveOn();
        String before = proposal.before().get(FactKind.UNTIL);
        return switch (proposal.move()) {
            case "registered" -> {
                LocalDate filed = LocalDate.parse(proposal.values().getOrDefault("filed-on", on.toString()));
                Refusal.when(filed.isAfter(on), "trademark.filed-after-registration", filed, on);
                yield office.equals("US")
                        ? on.plusYears(6).plusMonths(6)
                        : (office.equals("EM") || office.equals(MADRID) ? filed : on).plusYears(10);
            }
            case "declared" -> {
                if (before == null) {
                    yield null;
                }
                LocalDate registered = LocalDate.parse(before).minusMonths(6).minusYears(6);
                Refusal.when(
                        ChronoUnit.YEARS.between(registered, on) < 5,
                        "trademark.declaration-too-early",
                        registered.plusYears(5));
                yield registered.plusYears(10);
            }
            case "renewed", "protection-renewed" ->
                before == null ? null : LocalDate.parse(before).plusYears(10);
            default -> null;
        };
    }
}
