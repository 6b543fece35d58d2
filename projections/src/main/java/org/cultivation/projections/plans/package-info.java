/** The plans and which of them is in force on a day. */
@NullMarked
package org.cultivation.projections.plans;

import org.jspecify.annotations.NullMarked;
