package org.cultivation.domain.registers.unit;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class UnitKinds {

    public static final List<FactKind> ALL = List.of(
            DevelopmentPlan.KIND,
            DistrictProduct.KIND,
            DistrictScore.KIND,
            SpecialZone.KIND,
            BulletinIssue.KIND,
            ReadLogAnchor.KIND);

    private UnitKinds() {}
}
