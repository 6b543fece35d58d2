package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A firm as the register knows it, folded from the register facts that stand. Each part carries the day from which it
 * holds; {@code latest} is the latest of all effective dates.
 */
record Firm(
        LocalDate registeredOn,
        String name,
        LocalDate nameSince,
        UnitCode unit,
        LocalDate unitSince,
        @Nullable String address,
        List<EnterpriseKind> kinds,
        LocalDate kindsSince,
        LocalDate latest,
        @Nullable LocalDate deregisteredOn,
        @Nullable UnifiedSocialCreditCode mergedInto) {

    static Firm registered(RegisterEvent.EnterpriseRegistered e) {
        LocalDate on = e.attestation().effectiveOn();
        return new Firm(on, e.name(), on, e.unit(), on, e.address(), e.kinds(), on, on, null, null);
    }

    Firm after(RegisterEvent fact) {
        LocalDate on = fact.attestation().effectiveOn();
        LocalDate last = on.isAfter(latest) ? on : latest;
        return switch (fact) {
            case RegisterEvent.EnterpriseRegistered e -> registered(e);
            case RegisterEvent.EnterpriseRenamed e ->
                new Firm(registeredOn, e.name(), on, unit, unitSince, address, kinds, kindsSince, last, null, null);
            case RegisterEvent.EnterpriseRelocated e ->
                new Firm(
                        registeredOn,
                        name,
                        nameSince,
                        e.unit(),
                        on,
                        e.address() == null ? address : e.address(),
                        kinds,
                        kindsSince,
                        last,
                        null,
                        null);
            case RegisterEvent.EnterpriseClassified e ->
                new Firm(registeredOn, name, nameSince, unit, unitSince, address, e.kinds(), on, last, null, null);
            case RegisterEvent.CrossBorderActivityConfirmed e ->
                new Firm(registeredOn, name, nameSince, unit, unitSince, address, kinds, kindsSince, last, null, null);
            case RegisterEvent.EnterpriseDeregistered e ->
                new Firm(registeredOn, name, nameSince, unit, unitSince, address, kinds, kindsSince, last, on, null);
        };
    }

    /** True when a move says where the firm sits already; a move within one unit has to bring another address. */
    boolean sitsAt(UnitCode otherUnit, @Nullable String otherAddress) {
        return unit.equals(otherUnit) && (otherAddress == null || otherAddress.equals(address));
    }

    Firm merged(UnifiedSocialCreditCode survivor) {
        return new Firm(
                registeredOn,
                name,
                nameSince,
                unit,
                unitSince,
                address,
                kinds,
                kindsSince,
                latest,
                deregisteredOn,
                survivor);
    }
}
