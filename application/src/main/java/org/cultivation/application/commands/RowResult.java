package org.cultivation.application.commands;

import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a batch: recorded or refused.
 *
 * @param subject the row's firm as given
 */
public record RowResult(
        String subject,
        @Nullable Recorded recorded,
        @Nullable Refusal refusal) {}
