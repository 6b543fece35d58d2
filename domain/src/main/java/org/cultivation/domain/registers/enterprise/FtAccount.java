package org.cultivation.domain.registers.enterprise;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** A free-trade account, by bank and without its number (FT账户; plan task 15). */
public final class FtAccount {

    public static final FactKind KIND =
            Shapes.membership(Register.ENTERPRISE, "ft-account", Field.line("bank", 200, "Haihe Bank"));

    private FtAccount() {}
}
