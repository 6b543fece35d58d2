package org.cultivation.domain.registers.provider;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class ProviderKinds {

    public static final List<FactKind> ALL = List.of(
            ProviderRegistration.KIND,
            DirectoryListing.KIND,
            OverseasStation.KIND,
            SpecialistPlatform.KIND,
            ProviderFacility.KIND,
            AdvancedTechnologyServiceCertificate.KIND,
            ProviderSupport.KIND);

    private ProviderKinds() {}
}
