package org.cultivation.domain.registers.provider;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A service provider enters the register, changes name or unit, and closes (服务商登记; plan task 4). The credit code is
 * given where the provider is a firm of this country.
 */
public final class ProviderRegistration {

    private static final Field NAME = Field.line("name", 100, "Harbour Logistics");
    private static final Field UNIT = Field.of("unit", FieldType.UNIT, "120116");

    public static final FactKind KIND = FactKind.of(
                    Register.PROVIDER,
                    "registration",
                    Shape.OPENING,
                    Move.of("registered", "registered", NOTHING)
                            .with(
                                    NAME,
                                    Field.code("credit-code", "[0-9A-Z]{18}", "91350100M000100Y43")
                                            .optional(),
                                    UNIT),
                    Move.of("renamed", "registered", "registered").with(NAME),
                    Move.of("relocated", "registered", "registered").with(UNIT),
                    Move.of("closed", "closed", "registered").with(Shapes.reason()))
            .holdsIn("registered")
            .judgedBy(ProviderRegistration::judge);

    private ProviderRegistration() {}

    /** GB 32100-2015: the code is right in form and both check characters. */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String code = proposal.values().get("credit-code");
        if (code != null) {
            UnifiedSocialCreditCode.Flaw flaw =
                    UnifiedSocialCreditCode.parse(code).flaw();
            Refusal.when(flaw != UnifiedSocialCreditCode.Flaw.NONE, "provider.code-flawed", code, flaw);
        }
        return proposal.values();
    }
}
