/** The latest facts of all registers. */
@NullMarked
package org.cultivation.projections.feed;

import org.jspecify.annotations.NullMarked;
