package org.cultivation.domain.registers.brand;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class BrandKinds {

    public static final List<FactKind> ALL = List.of(
            BrandRegistration.KIND,
            KeyCultivation.KIND,
            Trademark.KIND,
            ProductCertification.KIND,
            BrandAcquisition.KIND,
            BrandSupport.KIND,
            RightsDispute.KIND);

    private BrandKinds() {}
}
