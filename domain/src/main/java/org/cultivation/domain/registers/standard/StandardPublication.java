package org.cultivation.domain.registers.standard;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;
import org.cultivation.domain.registers.Terms;

/**
 * A standard, model, definition, status list or catalogue is published in a version (标准、口径和目录; plan tasks 5, 16 and
 * 17, safeguards 2 and 5). Each version is an entry of its own, so that a decision names the version it was judged by.
 */
public final class StandardPublication {

    public static final FactKind KIND = FactKind.of(
                    Register.STANDARD,
                    "publication",
                    Shape.OPENING,
                    Move.of("published", "published", NOTHING)
                            .by(REVIEWER)
                            .byCity()
                            .with(
                                    Field.option(
                                            "type",
                                            "park-standard",
                                            "evaluation-model",
                                            "statistics-definition",
                                            "status-list",
                                            "exhibition-catalogue",
                                            "talent-catalogue",
                                            "unit-groups",
                                            "rule-parameters",
                                            "other"),
                                    Field.line("title", 200, "Standard for municipal parks"),
                                    Field.line("version", 30, "2025-1"),
                                    Field.prose("text", 4000, "weighted indicators below")
                                            .optional(),
                                    Field.entry("document", Register.DOCUMENT, "park-standard-2025")
                                            .optional(),
                                    Shapes.until().optional()),
                    Move.of("superseded", "superseded", "published")
                            .by(REVIEWER)
                            .byCity()
                            .with(Field.entry("by", Register.STANDARD, "park-standard-2027")),
                    Move.of("withdrawn", "withdrawn", "published")
                            .by(REVIEWER)
                            .byCity()
                            .with(Shapes.reason()))
            .holdsIn("published")
            .judgedBy(Terms::inOrder);

    private StandardPublication() {}
}
