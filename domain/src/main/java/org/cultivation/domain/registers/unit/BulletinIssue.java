package org.cultivation.domain.registers.unit;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * The city issues the inspection bulletin of a period (督查通报; safeguard 2): as of which day, from the facts up to which
 * position, with the checksum of the ledger there and those of the files. One bulletin of a period stands; another may
 * follow once it was withdrawn.
 */
public final class BulletinIssue {

    private static final String HASH = "[0-9A-F]{64}";
    private static final String EXAMPLE = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

    public static final FactKind KIND = FactKind.of(
                    Register.UNIT,
                    "bulletin",
                    Shape.COURSE,
                    Move.of("issued", "issued", NOTHING, "withdrawn")
                            .by(REVIEWER)
                            .byCity()
                            .byOwnPage()
                            .with(
                                    Field.day("day", "2025-06-30"),
                                    Field.of("position", FieldType.COUNT, "4711"),
                                    Field.code("checksum", HASH, EXAMPLE),
                                    Field.of("form", FieldType.COUNT, "1"),
                                    Field.code("docx-hash", HASH, EXAMPLE),
                                    Field.code("pdf-hash", HASH, EXAMPLE)),
                    Move.of("withdrawn", "withdrawn", "issued")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .keyedBy(Field.code("period", "[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])", "2025-06"))
            .holdsIn("issued")
            .judgedBy(BulletinIssue::judge);

    private BulletinIssue() {}

    /** A bulletin tells about days that are over. */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String day = proposal.values().get("day");
        if (day != null) {
            Refusal.when(
                    LocalDate.parse(day).isAfter(proposal.effectiveOn()),
                    "bulletin.day-to-come",
                    day,
                    proposal.effectiveOn());
        }
        return proposal.values();
    }
}
