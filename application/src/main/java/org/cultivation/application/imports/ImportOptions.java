package org.cultivation.application.imports;

import java.time.LocalDate;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.jspecify.annotations.Nullable;

/**
 * What the list brings, and what holds where a row is silent.
 *
 * @param effectiveOn effective date of its facts
 * @param basis document they rest on
 * @param kind of a firm newly registered; null in a list of facts
 * @param facts what a list of facts brings; null in a list of firms
 */
public record ImportOptions(
        LocalDate effectiveOn,
        String basis,
        @Nullable EnterpriseKind kind,
        @Nullable FactList facts) {

    /** A list of firms. */
    public ImportOptions(LocalDate effectiveOn, String basis, EnterpriseKind kind) {
        this(effectiveOn, basis, kind, null);
    }

    /** A list of facts. */
    public ImportOptions(LocalDate effectiveOn, String basis, FactList facts) {
        this(effectiveOn, basis, null, facts);
    }
}
