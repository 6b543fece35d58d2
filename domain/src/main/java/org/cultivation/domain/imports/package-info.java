/** Imports: one fact per list that was taken in. What became of each row stands in the firms' own streams. */
@NullMarked
package org.cultivation.domain.imports;

import org.jspecify.annotations.NullMarked;
