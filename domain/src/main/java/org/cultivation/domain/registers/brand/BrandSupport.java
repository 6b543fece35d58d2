package org.cultivation.domain.registers.brand;

import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.policy.Support;

/**
 * Support a brand earned, with the marks it earned it for (境外商标注册政策支持; plan task 6).
 */
public final class BrandSupport {

    public static final FactKind KIND = Support.of(
            Register.BRAND,
            Field.codes("marks", "[A-Z]{2}50[0-9]{13}", "EM500000018660437").optional());

    private BrandSupport() {}
}
