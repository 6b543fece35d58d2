package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A first store of imports with new retail (进口加新零售首店; plan task 8). */
public final class FirstStore {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "first-store",
            Field.line("name", 200, "Haihe Import House"),
            Field.line("brand", 100, "HAIHE HOUSE"),
            Field.line("address", 200, "1 Haibin Road"));

    private FirstStore() {}
}
