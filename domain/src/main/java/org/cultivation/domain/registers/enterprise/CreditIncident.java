package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.cultivation.domain.registers.Shapes;

/** Fraud, infringement or counterfeits on record, until repaired and cleared (欺诈、侵权、售假; plan task 10). Restricted. */
public final class CreditIncident {

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "credit-incident",
                    Shape.COURSE,
                    Move.of("recorded", "open", NOTHING)
                            .with(
                                    Field.option("kind", "fraud", "infringement", "counterfeiting", "other"),
                                    Field.prose("description", 1000, "sold copies of a mark"),
                                    Field.line("source", 200, "Market supervision")),
                    Move.of("repaired", "repaired", "open").with(Field.prose("measure", 1000, "goods taken off sale")),
                    Move.of("cleared", "cleared", "open", "repaired")
                            .by(REVIEWER)
                            .notBy("recorded", "repaired")
                            .with(Shapes.reason()))
            .keyedBy(Field.line("number", 50, "2026-5"))
            .holdsIn("open")
            .waitsIn("repaired")
            .confined();

    private CreditIncident() {}
}
