package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What a row says, as far as it could be read; null or empty where it is silent or wrong. */
record Draft(
        int row,
        @Nullable UnifiedSocialCreditCode code,
        @Nullable String name,
        List<String> formerNames,
        @Nullable UnitCode unit,
        List<EnterpriseKind> kinds,
        @Nullable String address,
        @Nullable String mainProducts,
        @Nullable LocalDate lastActiveOn,
        List<String> modes,
        LocalDate effectiveOn,
        String basis) {}
