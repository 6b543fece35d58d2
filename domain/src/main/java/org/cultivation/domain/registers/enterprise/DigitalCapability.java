package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A way of digital marketing that the firm masters (数字化营销、私域、跨境直播; plan task 7). */
public final class DigitalCapability {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "digital-capability",
            Field.option("kind", "digital-marketing", "private-domain", "live-streaming"),
            Field.prose("description", 500, "own studio with two hosts").optional());

    private DigitalCapability() {}
}
