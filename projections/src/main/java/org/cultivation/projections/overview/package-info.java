/** What the overview needs of single registers beyond counts by status: parks by level, tasks by day due. */
@NullMarked
package org.cultivation.projections.overview;

import org.jspecify.annotations.NullMarked;
