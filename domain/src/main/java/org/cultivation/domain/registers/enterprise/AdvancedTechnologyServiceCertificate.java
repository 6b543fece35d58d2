package org.cultivation.domain.registers.enterprise;

import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/**
 * The certificate of an advanced technology service firm (技术先进型服务企业; plan task 2). Both days of its term are stored
 * as printed and never worked out: some terms end with a calendar year.
 */
public final class AdvancedTechnologyServiceCertificate {

    private static final String FROM = "from";

    public static final FactKind KIND = Shapes.certificate(
                    Register.ENTERPRISE,
                    "advanced-technology-service-certificate",
                    Field.code("number", "[A-Z0-9-]{4,30}", "20261200010042"),
                    Field.day(FROM, "2026-01-01"))
            .judgedBy(AdvancedTechnologyServiceCertificate::judge);

    private AdvancedTechnologyServiceCertificate() {}

    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String from = proposal.values().getOrDefault(FROM, "");
        String until = proposal.values().getOrDefault(FactKind.UNTIL, from);
        Refusal.when(until.compareTo(from) < 0, "term.ends-before-start", until, from);
        return Terms.inOrder(proposal);
    }
}
