/** Which amendments wait for a second official. */
@NullMarked
package org.cultivation.projections.amendments;

import org.jspecify.annotations.NullMarked;
