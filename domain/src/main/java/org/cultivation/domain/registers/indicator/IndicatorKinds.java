package org.cultivation.domain.registers.indicator;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class IndicatorKinds {

    public static final List<FactKind> ALL = List.of(IndicatorDefinition.KIND, Figure.KIND, Feed.KIND);

    private IndicatorKinds() {}
}
