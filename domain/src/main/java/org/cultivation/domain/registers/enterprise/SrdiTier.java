package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.util.Map;
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
 * The tier of a specialised, refined, distinctive and innovative firm (专精特新; plan task 2). Until 31 March 2026 the
 * rules of 2022 hold (工信部企业〔2022〕63号): three years, and three more by each re-evaluation. From 1 April 2026 those of
 * 2026 (工信部企业〔2026〕2号), whose first tier bears another name; they name no term, so none is worked out. A false
 * application bars for three years. The seed tier is local, of 2024.
 */
public final class SrdiTier {

    private static final LocalDate RULES_OF_2026 = LocalDate.of(2026, 4, 1);
    private static final String TIER = "tier";
    private static final String RULES = "rules";
    private static final String BARRED = "barred-until";
    private static final Map<String, Integer> RANK =
            Map.of("seed", 0, "innovative", 1, "tech-innovative", 1, "srdi", 2, "little-giant", 3);

    private static final Field OF_TIER =
            Field.option(TIER, "srdi", "innovative", "tech-innovative", "little-giant", "seed");
    private static final Field BATCH = Field.line("batch", 50, "2026-1");
    private static final Field UNDER = Field.option(RULES, "2026", "2022").optional();
    private static final Field TERM = Shapes.until().optional();

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "srdi-tier",
                    Shape.CERTIFICATE,
                    Move.of("granted", Shapes.STANDING, NOTHING, Shapes.ENDED).with(OF_TIER, BATCH, UNDER, TERM),
                    Move.of("re-evaluated", Shapes.STANDING, Shapes.STANDING).with(OF_TIER.optional(), UNDER, TERM),
                    Move.of("upgraded", Shapes.STANDING, Shapes.STANDING).with(OF_TIER, BATCH, UNDER, TERM),
                    Move.of("lapsed", Shapes.ENDED, Shapes.STANDING),
                    Move.of("cancelled", Shapes.ENDED, Shapes.STANDING)
                            .with(
                                    Shapes.reason(),
                                    Field.of("false-application", FieldType.FLAG, "true")
                                            .optional(),
                                    Field.day(BARRED, "2029-05-01").optional()))
            .holdsIn(Shapes.STANDING)
            .judgedBy(SrdiTier::judge);

    private SrdiTier() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        LocalDate on = proposal.effectiveOn();
        Map<String, String> values = new TreeMap<>(proposal.values());
        switch (proposal.move()) {
            case "lapsed" -> {
                return values;
            }
            case "cancelled" -> {
                if ("true".equals(values.get("false-application"))) {
                    values.putIfAbsent(BARRED, on.plusYears(3).toString());
                }
                return values;
            }
            default -> requireInForce(values, on);
        }
        requireRank(proposal);
        LocalDate from = from(proposal, on);
        Map<String, String> termed = "2022".equals(values.get(RULES)) ? Terms.years(values, from, 3) : values;
        return Terms.inOrder(new FactKind.Proposal(proposal.move(), termed, on, proposal.before()));
    }

    private static void requireInForce(Map<String, String> values, LocalDate on) {
        String inForce = on.isBefore(RULES_OF_2026) ? "2022" : "2026";
        String rules = values.getOrDefault(RULES, inForce);
        Refusal.when(!rules.equals(inForce), "srdi.rules-not-in-force", rules, on);
        values.put(RULES, rules);
        String tier = values.get(TIER);
        boolean of = !("tech-innovative".equals(tier) && rules.equals("2022"))
                && !(("innovative".equals(tier) || "seed".equals(tier)) && rules.equals("2026"));
        Refusal.when(!of, "srdi.no-such-tier", String.valueOf(tier), rules);
    }

    private static void requireRank(FactKind.Proposal proposal) {
        String tier = proposal.values().get(TIER);
        String before = proposal.before().get(TIER);
        Refusal.when(
                proposal.move().equals("upgraded") && rank(tier) <= rank(before),
                "srdi.not-higher",
                String.valueOf(tier),
                String.valueOf(before));
        String barred = proposal.before().get(BARRED);
        Refusal.when(
                proposal.move().equals("granted")
                        && barred != null
                        && proposal.effectiveOn().isBefore(LocalDate.parse(barred)),
                "srdi.barred",
                String.valueOf(barred));
    }

    /** A re-evaluation adds to the term that runs, also when it comes early. */
    private static LocalDate from(FactKind.Proposal proposal, LocalDate on) {
        String before = proposal.before().get(FactKind.UNTIL);
        return proposal.move().equals("re-evaluated") && before != null
                ? LocalDate.parse(before).plusDays(1)
                : on;
    }

    private static int rank(@Nullable String tier) {
        return tier == null ? -1 : RANK.getOrDefault(tier, -1);
    }
}
