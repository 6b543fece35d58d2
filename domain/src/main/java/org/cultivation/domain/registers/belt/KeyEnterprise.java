package org.cultivation.domain.registers.belt;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * A firm on the key-enterprise list of the belt (产业带重点企业清单; plan task 3).
 */
public final class KeyEnterprise {

    public static final FactKind KIND = Shapes.membership(
            Register.BELT,
            "key-enterprise",
            Field.entry("enterprise", Register.ENTERPRISE, "91350100M000100Y43"),
            Field.line("segment", 100, "frames").optional());

    private KeyEnterprise() {}
}
