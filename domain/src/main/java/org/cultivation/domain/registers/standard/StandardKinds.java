package org.cultivation.domain.registers.standard;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class StandardKinds {

    public static final List<FactKind> ALL =
            List.of(StandardPublication.KIND, WeightedIndicator.KIND, ListedItem.KIND, Parameter.KIND);

    private StandardKinds() {}
}
