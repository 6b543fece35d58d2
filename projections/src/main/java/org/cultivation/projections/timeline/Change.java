package org.cultivation.projections.timeline;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a fact changed.
 *
 * @param field name of a field, key of its text
 * @param before null for nothing before
 * @param after null for nothing any more
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
