package org.cultivation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signature under a fact: who attests it, in which role, for which unit, from which day it takes effect and on
 * what basis. It is part of the fact, so that the log alone answers these questions. The recorded time is not here:
 * the ledger gives it.
 *
 * @param actor account name of the official (经办)
 * @param role the role acted in
 * @param unit the unit whose scope the official has
 * @param effectiveOn the day the fact takes effect (生效日期); may lie before the day it is recorded
 * @param basis the document it rests on (依据文件)
 * @param ruleVersion version of the pool rules in force for the decision
 * @param importBatch the import that brought the fact, when one did
 */
public record Attestation(
        String actor,
        Role role,
        UnitCode unit,
        LocalDate effectiveOn,
        Basis basis,
        String ruleVersion,
        @Nullable String importBatch) {}
