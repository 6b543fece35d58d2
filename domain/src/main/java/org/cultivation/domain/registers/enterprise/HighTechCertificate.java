package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.util.ArrayList;
import java.util.List;
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
 * The certificate of a high-tech enterprise (高新技术企业; plan task 2). It runs three years from its issue and is then
 * recognised afresh under a new number. A renamed firm gets a new paper with the same number and term; a firm that no
 * longer meets the conditions loses it from the year of the change.
 */
public final class HighTechCertificate {

    private static final Field HOLDER = Field.line("holder", 200, "Haihe Technology Co., Ltd.");

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "high-tech-certificate",
                    Shape.CERTIFICATE,
                    Move.of("granted", Shapes.STANDING, NOTHING)
                            .with(HOLDER, Shapes.until().optional()),
                    Move.of("reissued", Shapes.STANDING, Shapes.STANDING).with(HOLDER),
                    Move.of("cancelled", Shapes.ENDED, Shapes.STANDING)
                            .with(Field.code("from-year", "(19|20)[0-9]{2}", "2026"), Shapes.reason()))
            .keyedBy(Field.code("number", "GR[0-9]{12}", "GR202612000934"))
            .holdsIn(Shapes.STANDING)
            .judgedBy(HighTechCertificate::judge)
            .doubtedBy(HighTechCertificate::doubts);

    private HighTechCertificate() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String year = proposal.values().get("from-year");
        Refusal.when(
                year != null
                        && !year.equals(Integer.toString(proposal.effectiveOn().getYear())),
                "certificate.lost-in-another-year",
                String.valueOf(year),
                proposal.effectiveOn());
        if (!proposal.move().equals("granted")) {
            return proposal.values();
        }
        Map<String, String> values = Terms.years(proposal.values(), proposal.effectiveOn(), 3);
        return Terms.inOrder(new FactKind.Proposal(proposal.move(), values, proposal.effectiveOn(), proposal.before()));
    }

    /** GR, year, region 12 for Tianjin, serial; a firm that moved in keeps the number it came with. */
    private static List<Refusal> doubts(FactKind.Proposal proposal) {
        List<Refusal> doubts = new ArrayList<>();
        String number = proposal.values().getOrDefault("number", "");
        if (proposal.move().equals("granted")) {
            if (!number.startsWith(Integer.toString(proposal.effectiveOn().getYear()), 2)) {
                doubts.add(new Refusal("certificate.number-of-another-year", number, proposal.effectiveOn()));
            }
            if (!number.startsWith("12", 6)) {
                doubts.add(new Refusal("certificate.number-of-another-region", number));
            }
        }
        return doubts;
    }
}
