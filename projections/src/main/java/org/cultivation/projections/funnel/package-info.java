/** How cases pass through the stages of the cultivation pool and how long they wait. */
@NullMarked
package org.cultivation.projections.funnel;

import org.jspecify.annotations.NullMarked;
