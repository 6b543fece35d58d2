/** Kinds of facts about brands (品牌), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.brand;

import org.jspecify.annotations.NullMarked;
