package org.cultivation.domain.registers.belt;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class BeltKinds {

    public static final List<FactKind> ALL = List.of(
            BeltRegistration.KIND,
            BeltRecognition.KIND,
            DistrictLink.KIND,
            KeyEnterprise.KIND,
            BeltFacility.KIND,
            IndustryMap.KIND,
            Segment.KIND,
            Carrier.KIND);

    private BeltKinds() {}
}
