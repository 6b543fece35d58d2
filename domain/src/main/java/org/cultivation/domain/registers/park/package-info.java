/** Kinds of facts about parks (产业园), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.park;

import org.jspecify.annotations.NullMarked;
