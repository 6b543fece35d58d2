/**
 * Spreadsheet files: reading lists that people fill in, returning them annotated, writing templates and exports. Knows
 * cells, sheets and what can be wrong with a file; knows nothing about firms, and no text that people read.
 */
@NullMarked
package org.cultivation.infra.spreadsheets;

import org.jspecify.annotations.NullMarked;
