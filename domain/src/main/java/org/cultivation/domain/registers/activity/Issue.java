package org.cultivation.domain.registers.activity;

import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/**
 * A problem the task force took up (重点难点问题; safeguard 1), open until it is closed with an outcome.
 */
public final class Issue {

    public static final FactKind KIND = FactKind.of(
                    Register.ACTIVITY,
                    "issue",
                    Shape.COURSE,
                    Move.of("opened", "open", NOTHING)
                            .with(
                                    Field.prose("text", 1000, "returns take too long"),
                                    Field.line("responsible", 200, "Customs")),
                    Move.of("closed", "closed", "open").with(Field.prose("outcome", 1000, "a returns lane is open")),
                    Move.of("reopened", "open", "closed").with(Shapes.reason()))
            .keyedBy(Field.line("number", 50, "1"))
            .holdsIn("open")
            .waitsIn("open");

    private Issue() {}
}
