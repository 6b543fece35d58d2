package org.cultivation.domain.registers.standard;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shapes;

/**
 * An item of a catalogue or status list: an exhibition, a post in demand, a status (目录条目; plan tasks 16 and 17).
 */
public final class ListedItem {

    public static final FactKind KIND = Shapes.membership(
            Register.STANDARD,
            "item",
            Field.line("item", 100, "Canton Fair"),
            Field.prose("description", 500, "spring and autumn").optional());

    private ListedItem() {}
}
