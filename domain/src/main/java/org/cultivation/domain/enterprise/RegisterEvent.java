package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/** Facts about who a firm is, where it reports and whether it does cross-border business. */
public sealed interface RegisterEvent extends EnterpriseEvent {

    /**
     * The firm was entered into the register (登记).
     *
     * @param formerNames names it bore before registration, oldest first
     * @param unit district or functional zone it reports under
     * @param override why a code that fails its check was accepted; null for a regular code
     */
    record EnterpriseRegistered(
            UnifiedSocialCreditCode code,
            String name,
            List<String> formerNames,
            UnitCode unit,
            List<EnterpriseKind> kinds,
            @Nullable String address,
            @Nullable String mainProducts,
            @Nullable CodeOverride override,
            Attestation attestation)
            implements RegisterEvent {
        public EnterpriseRegistered {
            formerNames = List.copyOf(formerNames);
            kinds = List.copyOf(kinds);
        }
    }

    /** The firm bears a new name; the old one becomes a former name (更名). */
    record EnterpriseRenamed(UnifiedSocialCreditCode code, String name, Attestation attestation)
            implements RegisterEvent {}

    /** The firm reports under another unit from now on (迁移). Facts before keep the old unit. */
    record EnterpriseRelocated(
            UnifiedSocialCreditCode code,
            UnitCode unit,
            @Nullable String address,
            Attestation attestation) implements RegisterEvent {}

    /** What kinds of enterprise the firm is was established anew (分类). */
    record EnterpriseClassified(UnifiedSocialCreditCode code, List<EnterpriseKind> kinds, Attestation attestation)
            implements RegisterEvent {
        public EnterpriseClassified {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Cross-border activity was confirmed for a period (业务确认). It counts until {@code activityMonths} of the pool
     * rules after {@code lastActiveOn}.
     *
     * @param lastActiveOn last day on which activity is evidenced
     * @param modes customs supervision modes such as 9710; empty when not stated
     */
    record CrossBorderActivityConfirmed(
            UnifiedSocialCreditCode code, LocalDate lastActiveOn, List<String> modes, Attestation attestation)
            implements RegisterEvent {
        public CrossBorderActivityConfirmed {
            modes = List.copyOf(modes);
        }
    }

    /** The firm was struck off or closed down (注销): it is an entity no longer. */
    record EnterpriseDeregistered(UnifiedSocialCreditCode code, String reason, Attestation attestation)
            implements RegisterEvent {}
}
