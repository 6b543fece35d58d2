package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A trademark in one territory (商标). The key is the office's code and the number of WIPO ST.13: type 50, year, serial of
 * nine digits. A mark of the Madrid system ({@code WO}) has one strand for each designated territory; it is designated
 * there, not registered, and is a right only once it is protected. Any other office registers for its own territory.
 */
public final class Trademark {

    private static final String MADRID = "WO";
    private static final String DECLARED = "use-declared";
    private static final Set<String> OF_MADRID = Set.of("designated", "protected", "protection-renewed");
    private static final Set<String> OF_OFFICES = Set.of("registered", "declared", "renewed", "assigned");

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
                    Move.of("designated", "designated", NOTHING, "filed")
                            .with(
                                    Field.day("registered-on", "2023-03-01"),
                                    Field.codes("classes", "([1-9]|[1-3][0-9]|4[0-5])", "12"),
                                    Shapes.until().optional()),
                    Move.of("provisionally-refused", "refused", "filed", "designated")
                            .with(Shapes.reason()),
                    Move.of("protected", "protected", "designated", "refused")
                            .with(Shapes.until().optional()),
                    Move.of("declared", "registered", "registered")
                            .with(
                                    Shapes.until().optional(),
                                    Field.of(DECLARED, FieldType.FLAG, "true").optional()),
                    Move.of("renewed", "registered", "registered")
                            .with(Shapes.until().optional()),
                    Move.of("protection-renewed", "protected", "protected")
                            .with(Shapes.until().optional()),
                    Move.of("assigned", "registered", "registered")
                            .with(Field.line("assignee", 200, "HAIHE TRADING CO")),
                    Move.of("lapsed", "lapsed", "filed", "registered", "designated", "protected", "refused")
                            .with(Shapes.reason().optional()),
                    Move.of("cancelled", "cancelled", "registered", "designated", "protected")
                            .with(Shapes.reason()))
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
        String move = proposal.move();
        Refusal.when(!madrid && OF_MADRID.contains(move), "trademark.protected-is-madrid", office);
        Refusal.when(madrid && OF_OFFICES.contains(move), "trademark.madrid-is-designated", territory);
        Refusal.when(move.equals("declared") && !office.equals("US"), "trademark.declaration-is-us", office);
        if (move.equals("declared")) {
            Refusal.when(proposal.before().containsKey(DECLARED), "trademark.declared-already", office);
            values.put(DECLARED, "true");
        }
        LocalDate until = term(proposal, office);
        if (until != null) {
            values.merge(FactKind.UNTIL, until.toString(), (typed, worked) -> usable(move, office, typed, worked));
        }
        return Terms.inOrder(new FactKind.Proposal(move, values, proposal.effectiveOn(), proposal.before()));
    }

    /** What the paper says, except that the ten years on a United States one wait for the declaration of use. */
    private static String usable(String move, String office, String typed, String worked) {
        return move.equals("registered") && office.equals("US") && worked.compareTo(typed) < 0 ? worked : typed;
    }

    /**
     * The last day of the term by rule. EUTM runs ten years from filing, Madrid from the international registration,
     * others from registration. A United States registration falls six years and six months (grace included) after it
     * was made unless use is declared, which carries it to ten years.
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
                        : (office.equals("EM") ? filed : on).plusYears(10);
            }
            case "designated" -> {
                LocalDate registered = LocalDate.parse(proposal.values().getOrDefault("registered-on", on.toString()));
                Refusal.when(registered.isAfter(on), "trademark.designated-before-registration", registered, on);
                yield registered.plusYears(10);
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
