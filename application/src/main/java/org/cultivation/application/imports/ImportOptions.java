package org.cultivation.application.imports;

import java.time.LocalDate;
import org.cultivation.domain.enterprise.EnterpriseKind;

/**
 * What holds where a row is silent.
 *
 * @param effectiveOn effective date of its facts
 * @param basis document they rest on
 * @param kind of a firm newly registered
 */
public record ImportOptions(LocalDate effectiveOn, String basis, EnterpriseKind kind) {}
