package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/** Where the firm sells (第三方平台、独立站、垂直平台; plan tasks 2 and 7). */
public final class Channel {

    public static final FactKind KIND = Shapes.membership(
            Register.ENTERPRISE,
            "channel",
            List.of(
                    Field.option("kind", "third-party-platform", "own-site", "vertical-platform"),
                    Field.line("address", 300, "shop.example.com")));

    private Channel() {}
}
