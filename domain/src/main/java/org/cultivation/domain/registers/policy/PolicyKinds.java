package org.cultivation.domain.registers.policy;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class PolicyKinds {

    public static final List<FactKind> ALL = List.of(PolicyPublication.KIND, FundAllocation.KIND, FundPayment.KIND);

    private PolicyKinds() {}
}
