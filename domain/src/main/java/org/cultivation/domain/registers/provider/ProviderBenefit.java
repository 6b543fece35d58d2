package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.policy.Benefit;

/**
 * Support a provider received (服务商政策支持; plan task 1).
 */
public final class ProviderBenefit {

    public static final FactKind KIND = Benefit.of(Register.PROVIDER);

    private ProviderBenefit() {}
}
