package org.cultivation.infra.spreadsheets;

import org.jspecify.annotations.Nullable;

/**
 * A change to one cell of a copy.
 *
 * @param text what to write; null leaves the content and changes the look only
 */
record CellEdit(MarkedStyles.Use use, @Nullable String text) {}
