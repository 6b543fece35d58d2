/** The lists that were taken in. */
@NullMarked
package org.cultivation.projections.imports;

import org.jspecify.annotations.NullMarked;
