package org.cultivation.domain.registers.park;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class ParkKinds {

    public static final List<FactKind> ALL = List.of(
            ParkRegistration.KIND,
            ParkRecognition.KIND,
            ParkEvaluation.KIND,
            NationalBase.KIND,
            Tenancy.KIND,
            PublicService.KIND,
            NamedService.KIND,
            ParkFacility.KIND,
            ParkSupport.KIND);

    private ParkKinds() {}
}
