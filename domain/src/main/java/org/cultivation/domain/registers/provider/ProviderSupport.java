package org.cultivation.domain.registers.provider;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.policy.Support;

/**
 * Support a provider received (服务商政策支持; plan task 1).
 */
public final class ProviderSupport {

    public static final FactKind KIND = Support.of(Register.PROVIDER);

    private ProviderSupport() {}
}
