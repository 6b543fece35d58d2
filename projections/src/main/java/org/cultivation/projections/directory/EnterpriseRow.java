package org.cultivation.projections.directory;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A firm as it stands on a day.
 *
 * @param formerNames names it bore before that day, oldest first
 * @param statusSince first day of the present status; null while never nominated
 * @param caseNumber number of the latest case; 0 while never nominated
 * @param deregisteredOn set when it is deregistered by that day
 * @param mergedInto set when it is merged away by that day
 * @param counted whether it counts as an entity on that day
 * @param lastActiveOn last day of confirmed cross-border activity
 * @param countsUntil last day on which that activity counts
 * @param modes customs supervision modes of the latest confirmation that names any
 * @param annualValueWan of the latest submission, in 万元
 * @param lastFactOn effective date of its latest fact
 * @param lastPosition position of that fact
 */
public record EnterpriseRow(
        UnifiedSocialCreditCode code,
        String name,
        List<String> formerNames,
        UnitCode unit,
        List<EnterpriseKind> kinds,
        @Nullable String address,
        @Nullable String mainProducts,
        PoolStatus status,
        @Nullable LocalDate statusSince,
        int caseNumber,
        LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        @Nullable UnifiedSocialCreditCode mergedInto,
        boolean counted,
        @Nullable LocalDate lastActiveOn,
        @Nullable LocalDate countsUntil,
        List<String> modes,
        @Nullable Long annualValueWan,
        @Nullable CodeOverride override,
        LocalDate lastFactOn,
        long lastPosition) {}
