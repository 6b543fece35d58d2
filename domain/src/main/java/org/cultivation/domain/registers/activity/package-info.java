/** Kinds of facts about activities (活动), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.activity;

import org.jspecify.annotations.NullMarked;
