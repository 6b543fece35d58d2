/** Kinds of facts about industrial belts (特色产业带), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.belt;

import org.jspecify.annotations.NullMarked;
