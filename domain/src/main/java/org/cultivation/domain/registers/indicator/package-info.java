/** Kinds of facts about statistical series (统计指标), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.indicator;

import org.jspecify.annotations.NullMarked;
