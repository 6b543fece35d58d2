package org.cultivation.domain.registers.document;

import static org.cultivation.domain.registers.Move.NOTHING;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A document that facts rest on (依据文件; the documents named in the title of the plan), with its number as printed and
 * the SHA-256 of the file where it was filed.
 */
public final class DocumentRegistration {

    public static final FactKind KIND = FactKind.of(
                    Register.DOCUMENT,
                    "registration",
                    Shape.OPENING,
                    Move.of("registered", "registered", NOTHING)
                            .with(
                                    Field.line("title", 200, "Plan for high-quality development"),
                                    Field.line("number", 100, "2024/125").optional(),
                                    Field.line("issuer", 200, "Ministry of Commerce")
                                            .optional(),
                                    Field.day("issued-on", "2024-06-08").optional(),
                                    Field.code(
                                                    "file-hash",
                                                    "[0-9A-F]{64}",
                                                    "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")
                                            .optional()),
                    Move.of("superseded", "superseded", "registered")
                            .with(Field.entry("by", Register.DOCUMENT, "plan-2027")),
                    Move.of("repealed", "repealed", "registered").with(Shapes.reason()))
            .holdsIn("registered")
            .judgedBy(DocumentRegistration::judge);

    private DocumentRegistration() {}

    /** A document is registered from the day of its issue on, not before. */
    private static Map<String, String> judge(FactKind.Proposal proposal) {
        String issued = proposal.values().get("issued-on");
        if (issued != null) {
            Refusal.when(
                    LocalDate.parse(issued).isAfter(proposal.effectiveOn()),
                    "document.issued-later",
                    issued,
                    proposal.effectiveOn());
        }
        return proposal.values();
    }
}
