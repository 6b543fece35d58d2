/** What firms reported as traded, added up by month, mode, direction and unit. */
@NullMarked
package org.cultivation.projections.trade;

import org.jspecify.annotations.NullMarked;
