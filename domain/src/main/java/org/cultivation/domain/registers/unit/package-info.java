/** Kinds of facts about districts and functional zones (填报单位), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.unit;

import org.jspecify.annotations.NullMarked;
