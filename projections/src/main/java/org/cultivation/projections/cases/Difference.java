package org.cultivation.projections.cases;

import org.jspecify.annotations.Nullable;

/**
 * One item of two submissions side by side.
 *
 * @param item name of the submission's item
 * @param before in the earlier one; null for not stated
 * @param after in the later one
 * @param changed whether they differ
 * @param requested whether a return between the two asked for this item
 * @param request reason of the last such return
 */
public record Difference(
        String item,
        @Nullable String before,
        @Nullable String after,
        boolean changed,
        boolean requested,
        @Nullable String request) {}
