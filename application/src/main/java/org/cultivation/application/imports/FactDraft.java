package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.registers.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list of facts says, as far as it could be read.
 *
 * @param entry null for an entry that nobody named yet, and where it could not be read
 * @param values in canonical form
 */
record FactDraft(@Nullable EntryId entry, Map<String, String> values, LocalDate effectiveOn, String basis) {}
