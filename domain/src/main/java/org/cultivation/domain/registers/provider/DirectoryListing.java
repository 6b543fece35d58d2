package org.cultivation.domain.registers.provider;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/**
 * A provider in the directory of key service providers (重点服务商名录; plan task 4; status list 入录/续录/出录), in one or several
 * categories. A listing with a last day ends with it.
 */
public final class DirectoryListing {

    private static final Field BATCH = Field.line("batch", 50, "2026-1");
    private static final Field CATEGORIES = Field.options(
            "categories",
            "brand-marketing",
            "website-operation",
            "software-development",
            "international-logistics",
            "finance-insurance",
            "other");

    public static final FactKind KIND = FactKind.of(
                    Register.PROVIDER,
                    "listing",
                    Shape.COURSE,
                    Move.of("listed", "listed", NOTHING, "delisted")
                            .by(REVIEWER)
                            .byCity()
                            .with(BATCH, CATEGORIES, Shapes.until().optional()),
                    Move.of("renewed", "listed", "listed")
                            .by(REVIEWER)
                            .byCity()
                            .with(BATCH, CATEGORIES.optional(), Shapes.until().optional()),
                    Move.of("recategorised", "listed", "listed")
                            .by(REVIEWER)
                            .byCity()
                            .with(CATEGORIES),
                    Move.of("delisted", "delisted", "listed")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("listed")
            .judgedBy(DirectoryListing::judge);

    private DirectoryListing() {}

    /** What had a last day needs a later one to go on. */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        Refusal.when(
                proposal.move().equals("renewed")
                        && proposal.before().containsKey(FactKind.UNTIL)
                        && !proposal.values().containsKey(FactKind.UNTIL),
                "provider.renewal-without-term",
                proposal.before().getOrDefault(FactKind.UNTIL, ""));
        return Terms.inOrder(proposal);
    }
}
