package org.cultivation.domain.registers.brand;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
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
    private static final Set<String> OF_MADRID =
            Set.of("designated", "protected", "protection-renewed", "protection-assigned");
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
                    Move.of("protection-assigned", "protected", "protected")
                            .with(Field.line("assignee", 200, "HAIHE TRADING CO")),
                    Move.of("lapsed", "lapsed", "filed", "registered", "designated", "protected", "refused")
                            .with(Shapes.reason().optional()),
                    Move.of("cancelled", "cancelled", "registered", "designated", "protected")
                            .with(Shapes.reason()))
            .keyedBy(
                    Field.code("mark", "[A-Z]{2}50[0-9]{13}", "EM500000018660437"),
                    Field.code("territory", "[A-Z]{2}", "EM"))
            .holdsIn("registered", "protected")
            .hinderedBy(Trademark::obstacle)
            .judgedBy(Trademark::judge);

    private Trademark() {}

    /** What the office, the territory and the marks before already rule out. */
    private static Optional<Refusal> obstacle(FactKind.Proposal proposal) {
        String mark = proposal.values().get("mark");
        if (mark == null) {
            return Optional.empty();
        }
        String office = mark.substring(0, 2);
        String territory = proposal.values().getOrDefault("territory", "");
        boolean madrid = office.equals(MADRID);
        String move = proposal.move();
        if (madrid == territory.equals(office)) {
            return Optional.of(new Refusal("trademark.territory", office, territory));
        }
        if (!madrid && OF_MADRID.contains(move)) {
            return Optional.of(new Refusal("trademark.protected-is-madrid", office));
        }
        if (madrid && OF_OFFICES.contains(move)) {
            return Optional.of(new Refusal("trademark.madrid-is-designated", territory));
        }
        return move.equals("declared") ? undeclared(office, proposal) : Optional.empty();
    }

    /** Use is declared once, in the United States only, from the fifth year of the registration on. */
    private static Optional<Refusal> undeclared(String office, FactKind.Proposal proposal) {
        if (!office.equals("US")) {
            return Optional.of(new Refusal("trademark.declaration-is-us", office));
        }
        if (proposal.before().containsKey(DECLARED)) {
            return Optional.of(new Refusal("trademark.declared-already", office));
        }
        String before = proposal.before().get(FactKind.UNTIL);
        if (before == null) {
            return Optional.empty();
        }
        LocalDate registered = registeredOn(before);
        return ChronoUnit.YEARS.between(registered, proposal.effectiveOn()) < 5
                ? Optional.of(new Refusal("trademark.declaration-too-early", registered.plusYears(5)))
                : Optional.empty();
    }

    /** A United States registration without a declaration ends six years and six months after it was made. */
    private static LocalDate registeredOn(String until) {
        return LocalDate.parse(until).minusMonths(6).minusYears(6);
    }

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Map<String, String> values = new TreeMap<>(proposal.values());
        String office = values.getOrDefault("mark", "").substring(0, 2);
        String move = proposal.move();
        if (move.equals("declared")) {
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
            case "declared" -> before == null ? null : registeredOn(before).plusYears(10);
            case "renewed", "protection-renewed" ->
                before == null ? null : LocalDate.parse(before).plusYears(10);
            default -> null;
        };
    }
}
