package org.cultivation.domain.registers.enterprise;

import java.util.List;
import org.cultivation.domain.registers.FactKind;

/** The kinds of this register, in the order of pages. */
public final class EnterpriseKinds {

    public static final List<FactKind> ALL = List.of(
            HighTechCertificate.KIND,
            AdvancedTechnologyServiceCertificate.KIND,
            SrdiTier.KIND,
            CustomsCreditLevel.KIND,
            CreditCoaching.KIND,
            HeadEnterprise.KIND,
            Introduction.KIND,
            FunctionalUnit.KIND,
            SpecialZone.KIND,
            TradeValue.KIND,
            Channel.KIND,
            Facility.KIND,
            OverseasSite.KIND,
            PlatformConnection.KIND,
            DigitalUpgrade.KIND,
            DigitalCapability.KIND,
            DataFlowPilot.KIND,
            FirstStore.KIND,
            Patent.KIND,
            ProductCertification.KIND,
            Support.KIND,
            OneFirmOnePolicy.KIND,
            Liaison.KIND,
            FirmRequest.KIND,
            Survey.KIND,
            SupportActivity.KIND,
            TrainingAttendance.KIND,
            ExhibitionAttendance.KIND,
            ModelCase.KIND,
            TalentDemand.KIND,
            DisputeAssistance.KIND,
            FinanceProduct.KIND,
            InsuranceCover.KIND,
            Listing.KIND,
            FtAccount.KIND,
            CreditIncident.KIND,
            Leniency.KIND,
            TaxPolicyUse.KIND,
            FxFacility.KIND,
            ContactPerson.KIND);

    private EnterpriseKinds() {}
}
