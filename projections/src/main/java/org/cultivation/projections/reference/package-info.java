/** Reporting units and pool rules as in force on a day. */
@NullMarked
package org.cultivation.projections.reference;

import org.jspecify.annotations.NullMarked;
