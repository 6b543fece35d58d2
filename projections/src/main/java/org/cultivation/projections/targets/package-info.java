/** How far the plan's targets are, at what pace, and who counts toward them and why. */
@NullMarked
package org.cultivation.projections.targets;

import org.jspecify.annotations.NullMarked;
