package org.cultivation.domain.registers.park;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.policy.Support;

/**
 * Support a park received (园区支持政策; plan task 5).
 */
public final class ParkSupport {

    public static final FactKind KIND = Support.of(Register.PARK);

    private ParkSupport() {}
}
