package org.cultivation.domain.registers.activity;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class ActivityKinds {

    public static final List<FactKind> ALL = List.of(ActivityHeld.KIND, Decision.KIND, Issue.KIND, Publicity.KIND);

    private ActivityKinds() {}
}
