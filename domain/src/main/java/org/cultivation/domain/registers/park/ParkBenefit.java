package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.policy.Benefit;

/**
 * Support a park received (园区支持政策; plan task 5).
 */
public final class ParkBenefit {

    public static final FactKind KIND = Benefit.of(Register.PARK);

    private ParkBenefit() {}
}
