package org.cultivation.domain.registers.enterprise;

import static org.cultivation.domain.Role.CLERK;
import static org.cultivation.domain.Role.REVIEWER;
import static org.cultivation.domain.registers.Move.NOTHING;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;

/**
 * Somebody to turn to at a firm (联系人). The facts hold a number drawn by lot and a salted commitment to who it is; name,
 * telephone and the rest are in the vault beside the ledger, so that they can be erased (个人信息保护法, articles 6 and 47)
 * while every proof stays valid. One official takes an erasure up, another one decides it, as for amendments. No field
 * takes free text: nothing personal can be written into the ledger by mistake. Restricted.
 */
public final class ContactPerson {

    /** Tells persons apart. */
    public static final String PERSON = "person";
    /** HMAC-SHA-256 of the person's details, keyed by a random salt. */
    public static final String COMMITMENT = "commitment";
    /** Status after which the details are gone. */
    public static final String ERASED = "erased";

    private static final String HASH = "[0-9A-F]{64}";
    private static final Field COMMITTED =
            Field.code(COMMITMENT, HASH, "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08");

    public static final FactKind KIND = FactKind.of(
                    Register.ENTERPRISE,
                    "contact",
                    Shape.COURSE,
                    Move.of("named", "named", NOTHING).byOwnPage().with(COMMITTED),
                    Move.of("altered", "named", "named", "kept").byOwnPage().with(COMMITTED),
                    Move.of("withdrawn", "withdrawn", "named", "kept")
                            .byOwnPage()
                            .with(Field.option(
                                    "why", "left-firm", "other-duties", "firm-asked", "recorded-by-mistake")),
                    Move.of("erasure-requested", "requested", "named", "kept", "withdrawn")
                            .by(CLERK, REVIEWER)
                            .byOwnPage()
                            .with(Field.option(
                                    "ground",
                                    "purpose-achieved",
                                    "retention-expired",
                                    "consent-withdrawn",
                                    "unlawful-processing",
                                    "other-law")),
                    Move.of("erased", ERASED, "requested")
                            .by(REVIEWER)
                            .notBy("erasure-requested")
                            .byOwnPage(),
                    Move.of("erasure-declined", "kept", "requested")
                            .by(REVIEWER)
                            .notBy("erasure-requested")
                            .byOwnPage()
                            .with(Field.option("why", "retention-required", "ground-not-given")))
            .keyedBy(Field.code(PERSON, "[0-9A-F]{32}", "5A3C91E07B2D4F68A1905E7C3B8D2F46"))
            .holdsIn("named", "kept", "requested")
            .waitsIn("requested")
            .confined();

    private ContactPerson() {}
}
